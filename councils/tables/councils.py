"""The list of councils as a table."""

import django_tables2 as tables


class CouncilTable(tables.Table):
    """One row a council: what it is, where it lies, how it stands in the newest round."""

    name = tables.TemplateColumn(
        '<a href="{% url "council" record.slug %}{{ carried_query }}">{{ record.name }}</a>',
        verbose_name="Council",
        order_by="name",
    )
    kind = tables.Column(verbose_name="Kind")
    region = tables.Column(verbose_name="Region or nation")
    standing = tables.TemplateColumn(
        "{% load saying %}{{ record.standing|standing_words }}"
        "{% if record.successors %}; its work went to {{ record.successors|listed }}{% endif %}",
        verbose_name="In this collection",
        order_by="standing",
    )

    add = tables.TemplateColumn(
        '{% include "parts/add.html" with slug=record.slug name=record.name short=True %}',
        verbose_name="Compare",
        orderable=False,
    )

    class Meta:
        template_name = "tables/plain.html"
        empty_text = "No council fits. Part of a name is enough; a county's districts are listed by their own names."

"""Each figure that has a place has the document that the place is in.

Until now a figure had a place only where its words stood in the document of its answer, so that document is its own. A
place in no document at all is none, and goes.
"""

from django.db import migrations, models
from django.db.models import OuterRef, Subquery

FIGURES = ("VictimCount", "AgeCount", "EthnicityCount", "YearCount")


def say_documents(apps, schema_editor):
    """Each row once: PostgreSQL alters no table in which a row was written twice since the transaction began."""
    answers = apps.get_model("councils", "Answer").objects.filter(pk=OuterRef("answer"))
    for name in FIGURES:
        placed = apps.get_model("councils", name).objects.filter(span_start__isnull=False)
        placed.filter(answer__document_sha256="").update(span_start=None, span_end=None)
        placed.update(document_sha256=Subquery(answers.values("document_sha256")[:1]))


class Migration(migrations.Migration):
    dependencies = [
        ("councils", "0012_words_beside_the_register"),
    ]

    operations = [
        migrations.AddField(
            model_name="agecount",
            name="document_sha256",
            field=models.CharField(
                blank=True,
                help_text="Of the letter that the words stand in; empty where they have no place.",
                max_length=64,
            ),
        ),
        migrations.AddField(
            model_name="ethnicitycount",
            name="document_sha256",
            field=models.CharField(
                blank=True,
                help_text="Of the letter that the words stand in; empty where they have no place.",
                max_length=64,
            ),
        ),
        migrations.AddField(
            model_name="victimcount",
            name="document_sha256",
            field=models.CharField(
                blank=True,
                help_text="Of the letter that the words stand in; empty where they have no place.",
                max_length=64,
            ),
        ),
        migrations.AddField(
            model_name="yearcount",
            name="document_sha256",
            field=models.CharField(
                blank=True,
                help_text="Of the letter that the words stand in; empty where they have no place.",
                max_length=64,
            ),
        ),
        migrations.RunPython(say_documents, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="agecount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("document_sha256", ""), ("span_start__isnull", True)),
                    models.Q(("document_sha256__regex", "^[0-9a-f]{64}$"), ("span_start__isnull", False)),
                    _connector="OR",
                ),
                name="agecount_place_is_in_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("passage", ""),
                    models.Q(models.Q(("document_sha256", ""), _negated=True), ("passage_start__isnull", False)),
                    _connector="OR",
                ),
                name="an_answers_passage_is_in_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="ethnicitycount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("document_sha256", ""), ("span_start__isnull", True)),
                    models.Q(("document_sha256__regex", "^[0-9a-f]{64}$"), ("span_start__isnull", False)),
                    _connector="OR",
                ),
                name="ethnicitycount_place_is_in_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="victimcount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("document_sha256", ""), ("span_start__isnull", True)),
                    models.Q(("document_sha256__regex", "^[0-9a-f]{64}$"), ("span_start__isnull", False)),
                    _connector="OR",
                ),
                name="victimcount_place_is_in_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="yearcount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("document_sha256", ""), ("span_start__isnull", True)),
                    models.Q(("document_sha256__regex", "^[0-9a-f]{64}$"), ("span_start__isnull", False)),
                    _connector="OR",
                ),
                name="yearcount_place_is_in_a_document",
            ),
        ),
    ]

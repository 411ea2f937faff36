"""A file that is no council's answer can be said to be none, and waits for nobody any more."""

from importlib import import_module

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

letters = import_module("councils.migrations.0014_letters_of_their_own_request")


class Migration(migrations.Migration):
    dependencies = [
        ("councils", "0015_onlookers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(letters.let_go, letters.hold),
        migrations.AddField(
            model_name="document",
            name="set_aside_at",
            field=models.DateTimeField(blank=True, help_text="When somebody said that it is no answer.", null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="set_aside_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("set_aside_at__isnull", True), ("set_aside_by__isnull", True)),
                    models.Q(
                        ("request__isnull", True), ("set_aside_at__isnull", False), ("set_aside_by__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="set_aside_by_somebody_and_from_no_request",
            ),
        ),
        migrations.RunPython(letters.hold, letters.let_go),
    ]

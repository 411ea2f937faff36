"""Who was shown what was read of a request. Until now it was known only of those who had it open at the desk."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def take_over(apps, schema_editor):
    seen = apps.get_model("councils", "AtDesk").objects.values_list("request_id", "person_id")
    onlooker = apps.get_model("councils", "Onlooker")
    onlooker.objects.bulk_create(onlooker(request_id=request, person_id=person) for request, person in seen)


class Migration(migrations.Migration):
    dependencies = [
        ("councils", "0014_letters_of_their_own_request"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Onlooker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateTimeField(auto_now_add=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="onlookers", to="councils.request"
                    ),
                ),
            ],
            options={
                "ordering": ["since"],
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("request", "person"), name="an_onlooker_once")],
            },
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]

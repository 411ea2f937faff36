from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CouncilsConfig(AppConfig):
    name = "councils"
    label = "councils"
    verbose_name = "Councils and their returns"

    def ready(self) -> None:
        """Groups follow the tables: their permissions are made with them."""
        from councils.recording.people import set_up_groups

        post_migrate.connect(set_up_groups, sender=self)

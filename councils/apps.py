from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    name = "councils"
    label = "councils"
    verbose_name = "Councils and their returns"

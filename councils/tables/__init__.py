"""Tables beside the charts and lists, drawn by django-tables2 from values computed below."""

"""The root addresses: the public pages at the top, Django's admin at `/staff/`, the desk inside it."""

from django.contrib import admin
from django.urls import include, path

admin.site.site_header = "What councils say: staff"
admin.site.site_title = "What councils say: staff"
admin.site.index_title = "Councils, requests and readings"

urlpatterns = [
    path("staff/desk/", include("councils.desk.urls")),
    path("staff/", include("councils.desk.sign_in_urls")),  # before the admin's own, which stand at the same paths
    path("staff/", admin.site.urls),
    path("", include("councils.urls")),
]

handler404 = "councils.views.pages.not_found"

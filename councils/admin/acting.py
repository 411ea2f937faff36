"""A page that asks for a few words, acts on a reading, and says what came of it."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from councils.models import Reading
from councils.recording.refusals import Refused


@dataclass(frozen=True, slots=True)
class Act:
    """What is done: its name, who may, what is asked, and the call that does it and says what it did."""

    title: str
    permission: str
    form: Callable[..., forms.Form]
    do: Callable[[Reading, User, dict[str, str]], str]


def act(site: admin.ModelAdmin, request: HttpRequest, pk: int, wanted: Act) -> HttpResponse:
    """The page of the act; on its way back, the act itself. A refusal is told beside the form, and nothing is lost."""
    if not isinstance(request.user, User) or not request.user.has_perm(wanted.permission):
        raise PermissionDenied
    reading = site.get_object(request, str(pk))
    if reading is None:
        raise Http404(f"There is no reading {pk}")
    form = wanted.form(request.POST) if request.method == "POST" else wanted.form()
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, wanted.do(reading, request.user, form.cleaned_data))
            return redirect("admin:councils_reading_changelist")
        except Refused as refusal:
            form.add_error(None, str(refusal))
    context = {**site.admin_site.each_context(request), "title": wanted.title, "form": form, "reading": reading}
    return TemplateResponse(request, "admin/councils/reading/act.html", context)

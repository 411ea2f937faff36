"""People: accounts of staff, made, put into a group and switched off by administrators; never deleted."""

from typing import Any

from allauth.account.admin import EmailAddress
from allauth.mfa.admin import Authenticator
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest

for model in (User, Group, EmailAddress, Authenticator):
    admin.site.unregister(model)  # groups are what the code says; keys of second factors are nobody's to read


class NewPersonForm(AdminUserCreationForm):
    """A new member of staff: a name, a first password, and what they may do."""

    groups = forms.ModelMultipleChoiceField(Group.objects.all(), label="Group", widget=forms.CheckboxSelectMultiple)

    class Meta(AdminUserCreationForm.Meta):
        fields = ("username", "email", "groups")


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Everybody with an account is staff; what they may do is their group's."""

    add_form = NewPersonForm
    add_fieldsets = ((None, {"fields": ("username", "email", "password1", "password2", "groups")}),)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Who", {"fields": ("first_name", "last_name", "email")}),
        ("What they may do", {"fields": ("is_active", "groups")}),
        ("When", {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    list_display = ("username", "email", "its_groups", "is_active", "has_second_factor", "last_login")
    list_filter = ("is_active", "groups")
    filter_horizontal = ()
    actions = ("take_second_factor_away",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Accounts with their groups."""
        return super().get_queryset(request).prefetch_related("groups", "authenticator_set")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: what somebody did keeps their name. An account is switched off."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A superuser's account is changed by superusers alone: its password would be a way to more than one's own."""
        if isinstance(obj, User) and obj.is_superuser and not self._is_superuser(request):
            return False
        return super().has_change_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's own
        """An account is made for a member of staff."""
        if not change:
            obj.is_staff = True
        super().save_model(request, obj, form, change)

    @admin.display(description="groups")
    def its_groups(self, person: User) -> str:
        """The groups, by name."""
        return ", ".join(group.name for group in person.groups.all()) or ("superuser" if person.is_superuser else "–")

    @admin.display(description="second factor", boolean=True)
    def has_second_factor(self, person: User) -> bool:
        """Whether one is set up."""
        # The relation is allauth's, which has no types; it is fetched beforehand for all rows at once.
        ones = person.authenticator_set.all()  # type: ignore[attr-defined]
        return any(one.type == Authenticator.Type.TOTP for one in ones)

    @admin.action(description="Take the second factor away: the telephone is lost", permissions=["change"])
    def take_second_factor_away(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        """They set up another when they next sign in."""
        if not self._is_superuser(request):
            chosen = chosen.filter(is_superuser=False)
        for person in chosen:
            Authenticator.objects.filter(user=person).delete()
            self.log_change(request, person, "Took the second factor away")
        messages.success(request, f"Taken away from {', '.join(map(str, chosen)) or 'nobody'}.")

    @staticmethod
    def _is_superuser(request: HttpRequest) -> bool:
        return bool(getattr(request.user, "is_superuser", False))

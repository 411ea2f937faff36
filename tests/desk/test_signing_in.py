"""Signing in: throttled, with a second factor, and nobody can make an account."""

import re
import time
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.people import PASSWORD, administrator, checker, researcher

pytestmark = pytest.mark.django_db
KEY = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def no_attempts_yet(db: None) -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes change every half minute: their clock stands still, or a test begins in one and ends in the next."""
    now = time.time()
    monkeypatch.setattr("allauth.mfa.totp.internal.auth.time", SimpleNamespace(time=lambda: now))


def code_now(secret: str = KEY) -> str:
    """What an authenticator app shows at this moment."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def sign_in(client: Client, login: str, password: str = PASSWORD, **headers: str) -> Any:
    return client.post("/staff/login/", {"login": login, "password": password}, headers=headers)


def say_it_is_me(client: Client) -> None:
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.fixture
def careful(settings: Any) -> Any:
    """A team that requires a second factor."""
    settings.REQUIRE_SECOND_FACTOR = True
    return settings


def with_totp(person: User) -> User:
    TOTP.activate(person, KEY)
    return person


@pytest.mark.parametrize("login", ["researcher", "RESEARCHER", "researcher@team.example"])
def test_a_name_or_an_e_mail_address_signs_in(client: Client, login: str) -> None:
    researcher()
    answer = sign_in(client, login)
    assert (answer.status_code, answer["Location"]) == (302, "/staff/")
    assert is_in(client)


def test_signing_in_goes_on_to_the_page_that_was_asked_for_and_to_no_other_site(client: Client) -> None:
    researcher()
    asked = client.get("/staff/desk/")
    there = client.post(asked["Location"], {"login": "researcher", "password": PASSWORD})
    assert there["Location"] == "/staff/desk/"
    client.logout()
    elsewhere = client.post(
        "/staff/login/?next=https://elsewhere.example/", {"login": "researcher", "password": PASSWORD}
    )
    assert elsewhere["Location"] == "/staff/"


@pytest.mark.parametrize("login", ["researcher", "nobody"])
def test_a_wrong_password_and_a_wrong_name_are_told_alike(client: Client, login: str) -> None:
    researcher()
    answer = sign_in(client, login, "not the pass phrase")
    assert "are not correct" in answer.text
    assert not is_in(client)


def test_an_account_that_is_switched_off_does_not_sign_in(client: Client) -> None:
    person = researcher()
    person.is_active = False
    person.save()
    sign_in(client, "researcher")
    assert not is_in(client)


def test_somebody_who_is_no_staff_is_refused_and_not_sent_round_in_a_circle(client: Client) -> None:
    User.objects.create_user("reader", password=PASSWORD)
    sign_in(client, "reader")
    assert client.get("/staff/", follow=True).status_code == 403
    assert client.get("/staff/desk/").status_code == 403


@pytest.mark.parametrize("name", ["account_signup", "account_email", "account_reset_password", "account_set_password"])
def test_nothing_else_of_the_library_is_reachable(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("path", ["/staff/signup/", "/staff/email/", "/staff/password/reset/", "/accounts/signup/"])
def test_there_is_no_page_to_sign_up_on(client: Client, path: str) -> None:
    client.force_login(administrator())
    assert client.get(path).status_code == 404
    assert User.objects.count() == 1


# Throttled


def test_a_sixth_wrong_password_shuts_the_account_for_a_while_even_to_the_right_one(client: Client) -> None:
    researcher()
    for _ in range(5):
        sign_in(client, "researcher", "not the pass phrase")
    answer = sign_in(client, "researcher")
    assert "Too many failed" in answer.text
    assert not is_in(client)


def test_guessing_at_one_account_does_not_shut_another(client: Client) -> None:
    researcher()
    checker()
    for _ in range(5):
        sign_in(client, "researcher", "not the pass phrase")
    sign_in(client, "checker")
    assert is_in(client)


def test_one_address_that_guesses_at_many_accounts_is_told_to_wait(client: Client) -> None:
    statuses = [sign_in(client, f"nobody-{number}", "x").status_code for number in range(31)]
    assert statuses[-1] == 429


def test_attempts_are_counted_where_every_process_sees_them() -> None:
    researcher()
    for _ in range(5):
        sign_in(Client(), "researcher", "not the pass phrase")
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM shared_counts")
        assert cursor.fetchone()[0] > 0


def test_behind_a_proxy_of_ours_the_visitors_own_address_is_counted(client: Client, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(30):
        sign_in(client, f"nobody-{number}", "x", X_Forwarded_For="192.0.2.1")
    assert sign_in(client, "nobody", "x", X_Forwarded_For="192.0.2.1").status_code == 429
    assert sign_in(client, "nobody", "x", X_Forwarded_For="192.0.2.2").status_code == 200


def test_an_address_that_a_visitor_makes_up_counts_for_nothing(client: Client, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    statuses = [
        sign_in(client, f"nobody-{n}", "x", X_Forwarded_For=f"198.51.100.{n}, 192.0.2.1").status_code for n in range(31)
    ]
    assert statuses[-1] == 429


# The second factor


def test_a_password_alone_no_longer_signs_in_whoever_has_a_second_factor(client: Client) -> None:
    with_totp(checker())
    answer = sign_in(client, "checker")
    assert answer["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)
    assert client.get("/staff/desk/").status_code == 302


def test_the_code_that_the_app_shows_signs_in(client: Client) -> None:
    with_totp(checker())
    sign_in(client, "checker")
    answer = client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert answer["Location"] == "/staff/"
    assert is_in(client)


def test_a_wrong_code_does_not(client: Client) -> None:
    with_totp(checker())
    sign_in(client, "checker")
    wrong = f"{(int(code_now()) + 1) % 1_000_000:06}"
    assert "Incorrect code" in client.post(reverse("mfa_authenticate"), {"code": wrong}).text
    assert not is_in(client)


def test_codes_are_throttled_too(client: Client) -> None:
    with_totp(checker())
    sign_in(client, "checker")
    for _ in range(5):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Too many failed" in client.post(reverse("mfa_authenticate"), {"code": code_now()}).text
    assert not is_in(client)


def test_a_code_works_once(client: Client) -> None:
    with_totp(checker())
    code = code_now()
    for signed_in in (True, False):
        other = Client()
        sign_in(other, "checker")
        other.post(reverse("mfa_authenticate"), {"code": code})
        assert is_in(other) is signed_in


def test_a_recovery_code_signs_in_once(client: Client) -> None:
    person = with_totp(checker())
    code = RecoveryCodes.activate(person).generate_codes()[0]
    for signed_in in (True, False):
        other = Client()
        sign_in(other, "checker")
        other.post(reverse("mfa_authenticate"), {"code": code})
        assert is_in(other) is signed_in


@pytest.mark.parametrize("path", ["/staff/", "/staff/desk/", "/staff/auth/user/", "/staff/second-factor/"])
def test_whoever_needs_a_second_factor_gets_to_nothing_before_there_is_one(
    client: Client, careful: Any, path: str
) -> None:
    client.force_login(administrator())
    answer = client.get(path)
    assert answer.status_code == 302
    assert answer["Location"] == reverse("mfa_activate_totp")


def test_neither_does_what_they_send(client: Client, careful: Any) -> None:
    client.force_login(administrator())
    assert client.post("/staff/auth/user/add/", {"username": "x"})["Location"] == reverse("mfa_activate_totp")


def test_a_researcher_needs_none(client: Client, careful: Any) -> None:
    client.force_login(researcher())
    assert client.get("/staff/desk/").status_code == 200


def test_where_it_is_not_required_nobody_needs_one(client: Client) -> None:
    client.force_login(administrator())
    assert client.get("/staff/").status_code == 200


def test_a_second_factor_is_set_up_after_the_password_is_given_once_more(client: Client, careful: Any) -> None:
    checker()
    sign_in(client, "checker")
    say_it_is_me(client)
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert "data:image/svg+xml" in page.text
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_now(secret)})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    assert len(client.get(answer["Location"]).context["unused_codes"]) == 10
    assert client.get("/staff/desk/").status_code == 200


def test_whoever_has_just_signed_in_is_not_asked_for_the_password_a_second_time(client: Client, careful: Any) -> None:
    checker()
    sign_in(client, "checker")
    page = client.get("/staff/desk/", follow=True)
    assert page.redirect_chain == [(reverse("mfa_activate_totp"), 302)]
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_now(page.context["form"].secret)})
    assert len(client.get(answer["Location"]).context["unused_codes"]) == 10


def test_a_tab_that_is_led_there_too_leaves_the_key_as_it_was_scanned(client: Client, careful: Any) -> None:
    checker()
    sign_in(client, "checker")
    scanned = client.get(reverse("mfa_activate_totp")).context["form"].secret
    assert client.get("/staff/desk/", follow=True).context["form"].secret == scanned
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert wrong.context["form"].secret == scanned
    client.post(reverse("mfa_activate_totp"), {"code": code_now(scanned)})
    assert client.get("/staff/desk/").status_code == 200


def test_whoever_cannot_set_it_up_now_can_sign_out(client: Client, careful: Any) -> None:
    checker()
    sign_in(client, "checker")
    page = client.get("/staff/desk/", follow=True)
    assert f'href="{reverse("account_logout")}"' in page.text
    client.post(reverse("account_logout"))
    assert not is_in(client)


def test_on_the_telephone_itself_the_key_opens_in_the_app(client: Client, careful: Any) -> None:
    checker()
    sign_in(client, "checker")
    page = client.get(reverse("mfa_activate_totp"))
    [address] = re.findall(r'href="(otpauth://totp/[^"]*)"', page.text)
    assert f"secret={page.context['form'].secret}" in address


def test_each_session_has_a_key_of_its_own_and_none_once_it_is_set_up(careful: Any) -> None:
    checker()
    keys = []
    for client in (Client(), Client()):
        sign_in(client, "checker")
        keys.append(client.get(reverse("mfa_activate_totp")).context["form"].secret)
    assert keys[0] != keys[1]
    client.post(reverse("mfa_activate_totp"), {"code": code_now(keys[1])})
    assert keys[1] not in map(str, client.session.values())


def test_whoever_signed_in_a_while_ago_is_asked_for_the_password_again(client: Client) -> None:
    checker()
    sign_in(client, "checker")
    session = client.session
    for record in session[AUTHENTICATION_METHODS_SESSION_KEY]:
        record["at"] -= REAUTHENTICATION_TIMEOUT
    session.save()
    answer = client.get(reverse("mfa_activate_totp"))
    assert answer["Location"].startswith(reverse("account_reauthenticate"))


def test_a_session_that_was_not_made_by_a_password_has_to_give_it_first(client: Client) -> None:
    client.force_login(checker())
    answer = client.get(reverse("mfa_activate_totp"))
    assert answer["Location"].startswith(reverse("account_reauthenticate"))


def test_images_inside_a_page_are_allowed_where_the_qr_code_is_and_nowhere_else(client: Client) -> None:
    checker()
    sign_in(client, "checker")
    say_it_is_me(client)
    allowed = "img-src 'self' data:"
    assert allowed in client.get(reverse("mfa_activate_totp"))["Content-Security-Policy"]
    for other in ("/staff/", "/staff/desk/", reverse("mfa_index"), "/"):
        assert "data:" not in client.get(other)["Content-Security-Policy"]


def test_a_second_factor_that_is_required_is_not_put_away(client: Client, careful: Any) -> None:
    person = with_totp(checker())
    sign_in(client, "checker")
    client.post(reverse("mfa_authenticate"), {"code": code_now()})
    say_it_is_me(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=person).exists()


def test_one_that_is_not_required_is(client: Client) -> None:
    person = with_totp(checker())
    sign_in(client, "checker")
    client.post(reverse("mfa_authenticate"), {"code": code_now()})
    say_it_is_me(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=person).exists()


def test_signing_out_ends_the_session_and_needs_a_press_of_the_button(client: Client) -> None:
    client.force_login(researcher())
    client.get("/staff/logout/")
    assert is_in(client)
    assert client.post("/staff/logout/")["Location"] == "/staff/login/"
    assert not is_in(client)


def test_a_changed_password_needs_the_old_one(client: Client) -> None:
    person = researcher()
    client.force_login(person)
    new = {"password1": "quite another phrase", "password2": "quite another phrase"}
    client.post("/staff/password_change/", {"oldpassword": "a guess", **new})
    person.refresh_from_db()
    assert person.check_password(PASSWORD)
    client.post("/staff/password_change/", {"oldpassword": PASSWORD, **new})
    person.refresh_from_db()
    assert person.check_password("quite another phrase")


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_account_without_a_password_is_told_that_there_is_none_to_change(client: Client, method: str) -> None:
    person = researcher()
    person.set_unusable_password()
    person.save()
    client.force_login(person)
    answer = getattr(client, method)(reverse("account_change_password"), follow=True)
    assert (answer.status_code, answer.request["PATH_INFO"]) == (200, reverse("admin:index"))
    assert "no password to change: an administrator gives it one" in answer.content.decode()


def test_whoever_is_not_signed_in_is_asked_to_before_changing_a_password(client: Client) -> None:
    answer = client.get(reverse("account_change_password"))
    assert answer["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize(
    ("sent_from", "back"),
    [
        ("http://testserver/staff/desk/requests/7/check/", "/staff/desk/requests/7/check/"),
        ("http://testserver/councils/", "/staff/desk/"),
        ("https://elsewhere.example/staff/desk/requests/7/check/", "/staff/desk/"),
        ("//elsewhere.example/staff/", "/staff/desk/"),
        ("javascript:alert(1)//staff/", "/staff/desk/"),
        ("", "/staff/desk/"),
    ],
)
def test_a_form_that_is_sent_once_signed_out_leads_back_to_its_own_page(
    client: Client, sent_from: str, back: str
) -> None:
    researcher()
    headers = {"Referer": sent_from, "Sec-Fetch-Mode": "navigate"}
    answer = client.post(reverse("desk:approve", args=[7]), {"reading": "1"}, headers=headers)
    assert answer["Location"] == f"/staff/login/?next={back}"
    page = client.post(answer["Location"], {"login": "researcher", "password": PASSWORD})
    assert page["Location"] == back
    assert "You were signed out, and what you sent was not kept" in client.get("/staff/").content.decode()


def test_a_script_whose_save_is_refused_leaves_no_message_behind(client: Client) -> None:
    researcher()
    client.post(reverse("desk:here", args=[7]), headers={"Sec-Fetch-Mode": "cors"})
    sign_in(client, "researcher")
    assert "You were signed out" not in client.get("/staff/").content.decode()

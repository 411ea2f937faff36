"""Proposing, correcting and publishing in the admin: two signed-in people, and recording underneath."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client, override_settings
from django.urls import reverse

from councils.models import Correction, Decision, PublishedReturn, Reading, Release, VictimCount
from councils.recording.publication import publish
from tests.returns import a_reading, a_return, current_cases, number

pytestmark = pytest.mark.django_db


@pytest.fixture
def reading() -> Reading:
    return a_reading(a_return(current_cases(number("22"))))


def page(reading: Reading, act: str) -> str:
    return reverse(f"admin:councils_reading_{act}", args=[reading.pk])


def test_one_proposes_and_another_publishes(as_ada: Client, as_ben: Client, reading: Reading) -> None:
    assert as_ada.post(page(reading, "propose")).status_code == 302
    assert as_ben.post(page(reading, "publish")).status_code == 302
    decisions = [(row.kind, row.by.username) for row in Decision.objects.order_by("pk")]
    assert decisions == [("proposed", "ada"), ("approved", "ben"), ("published", "ben")]
    assert VictimCount.objects.get().low == 22


def test_whoever_proposed_it_cannot_publish_it(as_ada: Client, reading: Reading) -> None:
    as_ada.post(page(reading, "propose"))
    answer = as_ada.post(page(reading, "publish"))
    assert "ada cannot check their own work" in answer.content.decode()
    assert not Release.objects.exists()


def test_a_team_of_one_can(as_ada: Client, reading: Reading) -> None:
    as_ada.post(page(reading, "propose"))
    with override_settings(ONE_PERSON_TEAM=True):
        assert as_ada.post(page(reading, "publish")).status_code == 302
    assert Release.objects.count() == 1


def test_what_nobody_proposed_is_not_published(as_ben: Client, reading: Reading) -> None:
    assert "does not wait to be checked" in as_ben.post(page(reading, "publish")).content.decode()
    assert not Release.objects.exists()


def test_a_reading_is_proposed_once(as_ada: Client, reading: Reading) -> None:
    as_ada.post(page(reading, "propose"))
    assert "proposed already" in as_ada.post(page(reading, "propose")).content.decode()


def test_a_figure_is_corrected_by_one_and_published_by_another_with_a_reason(
    as_ada: Client, as_ben: Client, ada: User, ben: User, reading: Reading
) -> None:
    publish(reading=reading, by=ada, checked_by=ben)
    said = {"figure": "current_cases:1", "words": "<5", "why": "The letter says so."}
    assert as_ada.post(page(reading, "correct"), said).status_code == 302
    corrected = Reading.objects.exclude(pk=reading.pk).get()
    assert (corrected.parent, corrected.read_by) == (reading, ada)
    refused = as_ben.post(page(corrected, "publish"), {"why": ""})
    assert "give a reason" in refused.content.decode()
    assert not Decision.objects.filter(reading=corrected, kind="approved").exists()
    as_ben.post(page(corrected, "publish"), {"why": "The letter says fewer than five."})
    correction = Correction.objects.get()
    assert (correction.before, correction.after) == ("22", "<5 (0 to 4)")
    assert (correction.by, correction.checked_by) == (ada, ben)


@pytest.mark.parametrize("words", ["many", "about 20", "22 or so"])
def test_words_that_do_not_say_how_many_are_refused_and_kept_in_the_form(
    as_ada: Client, reading: Reading, words: str
) -> None:
    said = {"figure": "current_cases:1", "words": words, "why": "The letter says so."}
    answer = as_ada.post(page(reading, "correct"), said)
    assert "does not say how many" in answer.content.decode()
    assert answer.context["form"]["words"].value() == words
    assert Reading.objects.count() == 1


def test_a_figure_that_is_not_there_cannot_be_chosen(as_ada: Client, reading: Reading) -> None:
    said = {"figure": "yearly_cases:1", "words": "5", "why": "?"}
    assert as_ada.post(page(reading, "correct"), said).context["form"].errors["figure"]


def test_only_the_newest_reading_is_corrected(as_ada: Client, reading: Reading) -> None:
    said = {"figure": "current_cases:1", "words": "21", "why": "The letter says so."}
    as_ada.post(page(reading, "correct"), said)
    assert "has been changed since" in as_ada.post(page(reading, "correct"), said).content.decode()


def test_publishing_what_is_published_says_that_nothing_differs(
    as_ada: Client, as_ben: Client, ada: User, ben: User
) -> None:
    publish(reading=a_reading(a_return(current_cases(number("22")))), by=ada, checked_by=ben)
    same = a_reading(a_return(current_cases(number("22")), reference=None), version="2")
    assert Reading.objects.count() == 1
    assert "published already" in as_ada.post(page(same, "propose")).content.decode()


@pytest.mark.parametrize("act", ["propose", "correct", "publish"])
def test_the_page_of_an_act_opens_and_changes_nothing(as_ada: Client, reading: Reading, act: str) -> None:
    assert as_ada.get(page(reading, act)).status_code == 200
    assert not Decision.objects.exists()
    assert not PublishedReturn.objects.exists()


@pytest.mark.parametrize("act", ["propose", "correct", "publish"])
def test_a_member_of_staff_without_the_permission_is_refused(client: Client, reading: Reading, act: str) -> None:
    eve = User.objects.create_user("eve", is_staff=True)
    eve.user_permissions.add(Permission.objects.get(codename="view_reading"))
    client.force_login(eve)
    assert client.get(page(reading, act)).status_code == 403
    assert client.post(page(reading, act)).status_code == 403
    assert not Decision.objects.exists()


@pytest.mark.parametrize("act", ["propose", "correct", "publish"])
def test_an_outsider_is_asked_to_sign_in(client: Client, reading: Reading, act: str) -> None:
    assert client.get(page(reading, act)).status_code == 302


@pytest.mark.parametrize("act", ["propose", "correct", "publish"])
def test_a_reading_that_is_not_there_is_not_found(as_ada: Client, act: str) -> None:
    assert as_ada.get(reverse(f"admin:councils_reading_{act}", args=[999])).status_code == 404


def test_a_readings_page_leads_to_the_acts(as_ada: Client, reading: Reading) -> None:
    shown = as_ada.get(reverse("admin:councils_reading_change", args=[reading.pk])).content.decode()
    assert all(page(reading, act) in shown for act in ("propose", "correct", "publish"))

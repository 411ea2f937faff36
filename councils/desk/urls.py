"""The addresses of the desk, under `/staff/desk/`."""

from django.urls import URLPattern, URLResolver, path

from councils.desk import blind, checking, editing, history, intake, publishing, queue, replies, withdrawing

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", queue.queue_page, name="queue"),
    path("intake/", intake.intake, name="intake"),
    path("documents/<int:pk>/original", intake.original, name="original"),
    path("documents/<int:pk>/council", intake.settle, name="settle"),
    path("documents/<int:pk>/replaces", intake.replaces, name="replaces"),
    path("requests/<int:pk>/", queue.request_page, name="request"),
    path("requests/<int:pk>/edit/", editing.edit, name="edit"),
    path("requests/<int:pk>/edit/save", editing.save_typed, name="save"),
    path("requests/<int:pk>/edit/means", editing.means, name="means"),
    path("requests/<int:pk>/edit/row", editing.row, name="row"),
    path("requests/<int:pk>/edit/here", editing.here, name="here"),
    path("requests/<int:pk>/history/", history.readings, name="history"),
    path("requests/<int:pk>/history/compare", history.compare, name="compare"),
    path("requests/<int:pk>/history/bring-back", history.bring, name="bring_back"),
    path("requests/<int:pk>/take", queue.take_request, name="take"),
    path("requests/<int:pk>/give-back", queue.give_back_request, name="give_back"),
    path("requests/<int:pk>/propose", checking.propose, name="propose"),
    path("requests/<int:pk>/check/", checking.check, name="check"),
    path("requests/<int:pk>/approve", checking.approve, name="approve"),
    path("requests/<int:pk>/send-back", checking.send_back, name="send_back"),
    path("requests/<int:pk>/publish/", publishing.publish, name="publish"),
    path("requests/<int:pk>/publish/now", publishing.do_publish, name="do_publish"),
    path("requests/<int:pk>/second/", blind.second, name="second"),
    path("requests/<int:pk>/second/ask", blind.ask, name="second_ask"),
    path("requests/<int:pk>/second/begin", blind.begin, name="second_begin"),
    path("requests/<int:pk>/second/hand-in", blind.hand_in, name="second_hand_in"),
    path("requests/<int:pk>/second/call-off", blind.call_off, name="second_call_off"),
    path("requests/<int:pk>/second/settle", blind.settle, name="second_settle"),
    path("requests/<int:pk>/withdraw/", withdrawing.withdraw_page, name="withdraw"),
    path("requests/<int:pk>/withdraw/now", withdrawing.do_withdraw, name="do_withdraw"),
    path("withdrawals/", withdrawing.withdrawals, name="withdrawals"),
    path("withdrawals/<int:pk>/confirm", withdrawing.confirm, name="confirm"),
    path("withdrawals/<int:pk>/lift", withdrawing.lift, name="lift"),
    path("replies/", replies.replies_page, name="replies"),
    path("replies/<int:pk>/seen", replies.seen, name="reply_seen"),
    path("replies/<int:pk>/file", replies.reply_file, name="reply_file"),
    path("requests/<int:pk>/replies/", replies.links_page, name="reply_links"),
    path("requests/<int:pk>/replies/offer", replies.offer, name="reply_offer"),
    path("replies/links/<int:pk>/revoke", replies.revoke, name="reply_revoke"),
]

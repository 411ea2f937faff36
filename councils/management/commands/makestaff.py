"""Make the first account: an administrator's, who makes the others in the staff pages."""

from getpass import getpass
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from councils.recording.people import NameTaken, add_administrator


class Command(BaseCommand):
    """Asks for a name, an e-mail address and a password."""

    help = "Make an account that may do all that staff may; the others are made in the staff pages."

    def add_arguments(self, parser: CommandParser) -> None:
        """What can be said beforehand."""
        parser.add_argument("--name", default="", help="instead of being asked")
        parser.add_argument("--email", default=None, help="instead of being asked")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Ask, and make the account."""
        try:
            name = options["name"] or input("Name to sign in with: ").strip()
            email = (
                input("E-mail address (may be left empty): ").strip() if options["email"] is None else options["email"]
            )
            person = add_administrator(name=name, email=email, password=self._password(name, email))
        except (KeyboardInterrupt, EOFError) as stopped:
            raise CommandError("No account was made.") from stopped
        except (NameTaken, ValueError) as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{person} can sign in at /staff/.")

    def _password(self, name: str, email: str) -> str:
        while True:
            password = getpass("Password: ")
            try:
                validate_password(password, User(username=name, email=email))
            except ValidationError as weak:
                self.stderr.write("\n".join(weak.messages))
                continue
            if getpass("The same again: ") == password:
                return password
            self.stderr.write("The two differ.")

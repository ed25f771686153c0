"""A stand-in for the system browser: xdg-open hands the address over, and the page of the sandbox's
sign-in is answered as a person would."""
import html.parser
import http.cookiejar
import os
import pathlib
import urllib.error
import urllib.parse
import urllib.request

from screenreader import wait_for


class Form(html.parser.HTMLParser):
    """The form that decides: its fields, its people and where it goes."""

    def __init__(self, page):
        super().__init__()
        self.action = None
        self.fields = {}
        self.people = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag == "form":
            self.posts = told.get("method", "get").lower() == "post"
            if self.posts:
                self.action = told["action"]
        elif tag == "input" and self.action and self.posts:
            if told.get("type") == "radio":
                self.people.append(told["value"])
            elif told.get("type") == "hidden":
                self.fields[told["name"]] = told.get("value", "")


class Browser:
    """`environment` makes a program open its pages here."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.asked = self.folder / "asked"
        programs = self.folder / "bin"
        programs.mkdir(parents=True)
        opener = programs / "xdg-open"
        opener.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >> "{self.asked}"\n', encoding="utf-8")
        opener.chmod(0o755)
        # Without these Qt asks a desktop's own opener, or the portal.
        self.environment = {"PATH": f"{programs}:{os.environ['PATH']}", "XDG_CURRENT_DESKTOP": "",
                            "BROWSER": ""}
        self.seen = 0
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def addresses(self):
        return self.asked.read_text(encoding="utf-8").split() if self.asked.exists() else []

    def next_address(self):
        """Waits for the next page that a program opens."""
        wait_for(lambda: len(self.addresses()) > self.seen, "a page in the browser")
        self.seen += 1
        return self.addresses()[self.seen - 1]

    def decide(self, address, person, decision="allow"):
        """Answers the page and follows it back to the program; gives what that page says."""
        page = self.fetch(address)
        form = Form(page)
        fields = {**form.fields, "decision": decision}
        if person:
            assert person in form.people, f"{person} is not among {form.people}"
            fields["person"] = person
        where = urllib.parse.urljoin(address, form.action)
        return self.fetch(where, urllib.parse.urlencode(fields).encode())

    def fetch(self, address, body=None):
        origin = urllib.parse.urlsplit(address)
        headers = {"Origin": f"{origin.scheme}://{origin.netloc}"} if body else {}
        request = urllib.request.Request(address, data=body, headers=headers)
        try:
            with self.opener.open(request, timeout=20) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.read().decode()


__all__ = ["Browser"]

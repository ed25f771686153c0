"""A real onbelay-sandbox process and calls to its API, for end-to-end tests."""
import json
import subprocess
import urllib.request

TOKENS = {
    "full": "pat-na1-00000000-0000-4000-8000-000000000001",
    "readOnly": "pat-na1-00000000-0000-4000-8000-000000000002",
    "revoked": "pat-na1-00000000-0000-4000-8000-000000000006",
}


class Sandbox:
    def __init__(self, program, *arguments):
        self.process = subprocess.Popen(
            [program, "--exit-with-stdin", *arguments], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        address = json.loads(self.process.stdout.readline())
        self.server = address["server"]
        self.hubspot = address["hubspot"]
        self.admin_token = address["adminToken"]
        self.member_token = address["memberToken"]

    def get(self, path):
        request = urllib.request.Request(f"{self.server}/api/admin/v1{path}", headers={
            "Authorization": f"Bearer {self.admin_token}", "Accept": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def store_key(self, token):
        """As Update key does, whatever is stored."""
        request = urllib.request.Request(
            f"{self.server}/api/admin/v1/integrations/hubspot/credential",
            data=json.dumps({"token": token, "allowScopeLoss": True}).encode(), method="PUT",
            headers={"Authorization": f"Bearer {self.admin_token}",
                     "Content-Type": "application/json",
                     "If-Match": f'"{self.connection()["revision"]}"'})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def fault(self, **commands):
        """See sandbox/admin/controlroutes.cpp; needs --faults."""
        request = urllib.request.Request(
            f"{self.server}/faults", data=json.dumps(commands).encode(), method="POST",
            headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def groups(self):
        page = self.get("/integrations/hubspot/groups?limit=5000")
        return {group["name"]: group for group in page["groups"]}

    def connection(self):
        return self.get("/integrations/hubspot")

    def audit(self):
        return self.get("/audit?integration=hubspot")["entries"]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait(timeout=20)
        self.process.stdout.close()

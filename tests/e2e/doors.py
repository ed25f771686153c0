"""The three doors of the diagnostics page, healthy and broken: door-<id>-<state>-<set>.png."""
import json
import pathlib

from screenreader import Atspi, act, focus, press_key, type_text, wait_for

from sandbox import TOKENS

GUIDE = pathlib.Path(__file__).resolve().parents[2] / "resources/integrations/hubspot.json"


def photograph_doors(console, sandbox, camera, said):
    """On the page with the doors; `said`: English to the language of the console."""
    symptoms = json.loads(GUIDE.read_text(encoding="utf-8"))["symptoms"]
    sandbox.store_key(TOKENS["full"])
    for state in ("healthy", "broken"):
        sandbox.fault(hubspot={"command": "setPersona", "persona": "full",
                               "revoked": state == "broken"})
        for symptom in symptoms:
            open_door(console, symptom["title"].values())
            if symptom["id"] == "noData":
                ask(console, "Legal" if state == "broken" else "RevOps")
            elif state == "broken":
                console.press(said("Run again"))
            wait_for(lambda: is_done(console, said), "the end of the checks")
            camera.take(f"door-{symptom['id']}-{state}")
            console.press(said("All symptoms"))
    sandbox.fault(hubspot={"command": "setPersona", "persona": "full", "revoked": False})


def open_door(console, titles):
    """By the button whose description is the symptom, in whatever language."""
    def button():
        for node in console.find_all(Atspi.Role.PUSH_BUTTON):
            if node.get_description() in titles:
                return node
        return None
    act(wait_for(button, "the door"))


def ask(console, group):
    field = wait_for(lambda: next(console.find_all(Atspi.Role.TEXT), None), "the field for whom")
    focus(field)
    press_key("ctrl+a")
    type_text(group)
    press_key("Return", "Return")


def is_done(console, said):
    again = [node for node in console.find_all(Atspi.Role.PUSH_BUTTON)
             if node.get_name() == said("Run again")]
    return bool(again) and again[0].get_state_set().contains(Atspi.StateType.ENABLED)

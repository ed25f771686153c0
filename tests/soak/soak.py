"""Two consoles and a scripted admin edit at random while console and sandbox are killed with SIGKILL
and faults strike. At the end: no edit that was confirmed is lost, none is applied twice, the audit
log is complete. One command, seeded: soak.py CONSOLE SANDBOX GUIDE; SOAK_KILLS, SOAK_SEED.
"""
import collections
import http.client
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid

CONSOLE, SANDBOX, GUIDE = sys.argv[1:4]
KILLS = int(os.environ.get('SOAK_KILLS', '300'))
SEED = int(os.environ.get('SOAK_SEED', '1'))
GROUPS = 400
API = '/api/admin/v1/integrations/hubspot'
OWN = {'A': ['access', 'contacts:read', 'contacts:write'],
       'B': ['companies:read', 'companies:write', 'deals:read', 'deals:write'],
       'C': ['analytics:read']}
SHARED = ['content:read', 'content:write']
FAULTS = [
    {'kind': 'latency', 'milliseconds': 60, 'probability': 0.10},
    {'kind': 'dropBefore', 'probability': 0.05},
    {'kind': 'dropAfter', 'probability': 0.06},
    {'kind': 'truncate', 'probability': 0.04},
    {'kind': 'wrongContentType', 'probability': 0.02},
    {'kind': 'html', 'probability': 0.02},
    {'kind': 'status', 'status': 503, 'retryAfter': 0, 'probability': 0.04},
    {'kind': 'status', 'status': 429, 'retryAfter': 0, 'probability': 0.03},
    {'kind': 'status', 'status': 500, 'when': 'after', 'probability': 0.03},
    {'kind': 'status', 'status': 410, 'probability': 0.05, 'path': '/(changes|groups)$'},
]


def die(text):
    print('SOAK FAILED (seed %d): %s' % (SEED, text), flush=True)
    sys.exit(1)


class Sandbox:
    """The server on one port and one database, however often it is killed."""

    def __init__(self, folder):
        self.folder = folder
        self.port = 0
        self.kills = 0
        self.lock = threading.Lock()
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [SANDBOX, '--database', self.folder + '/server.sqlite', '--groups', str(GROUPS),
             '--people', '30', '--port', str(self.port), '--faults'],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline()
        if not line:
            die('the sandbox did not start')
        hello = json.loads(line)
        self.url = hello['server']
        self.port = int(self.url.rsplit(':', 1)[1])
        self.tokens = {'A': hello['adminToken'], 'B': hello['secondAdminToken'],
                       'C': hello.get('thirdAdminToken', hello['adminToken'])}

    def kill(self):
        with self.lock:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.kills += 1
            self.start()

    def call(self, method, path, token, body=None, timeout=10):
        request = urllib.request.Request(
            self.url + path, method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={'Authorization': 'Bearer ' + token, 'Content-Type': 'application/json'})
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            if 'json' not in answer.headers.get('Content-Type', ''):
                raise ValueError('not JSON')
            return json.load(answer)

    def faults(self, rules, seed):
        body = json.dumps({'rules': rules}).encode()
        for _ in range(50):
            try:
                urllib.request.urlopen(urllib.request.Request(
                    self.url + '/faults', data=body, method='POST',
                    headers={'Content-Type': 'application/json'}), timeout=5).read()
                return
            except (OSError, http.client.HTTPException):
                time.sleep(0.02)


class Console:
    """One console's process and the journal that it keeps."""

    def __init__(self, name, sandbox, folder):
        self.name = name
        self.sandbox = sandbox
        self.profile = '%s/%s' % (folder, name)
        os.mkdir(self.profile, 0o700)
        self.starts = 0
        self.kills = 0
        self.start()

    def start(self):
        self.starts += 1
        self.process = subprocess.Popen(
            [CONSOLE, self.sandbox.url, self.sandbox.tokens[self.name], self.profile,
             str(SEED * 100000 + self.starts * 10 + ord(self.name)), GUIDE,
             ','.join(OWN[self.name]), ','.join(SHARED)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.kills += 1
        self.start()

    def finish(self, seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                self.process.stdin.write(b'f')
                self.process.stdin.flush()
            except BrokenPipeError:
                pass
            try:
                code = self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                continue
            if code == 0:
                return
            print('console %s ended with %d, started again' % (self.name, code), flush=True)
            if code < 0:
                die('console %s crashed with signal %d' % (self.name, -code))
            self.start()
        die('console %s did not finish' % self.name)


class Script(threading.Thread):
    """The third admin: small change sets over plain HTTP, each sent until its outcome is certain."""

    def __init__(self, sandbox):
        super().__init__(daemon=True)
        self.sandbox = sandbox
        self.random = random.Random(SEED + 7)
        self.wanted = {}
        self.sent = {}  # change set -> {(group, cell): value}
        self.made = 0
        self.stopping = threading.Event()
        self.fault = None

    def run(self):
        try:
            while not self.stopping.is_set():
                self.edit()
                self.stopping.wait(self.random.uniform(0.02, 0.2))
        except Exception as error:  # told by the main thread
            self.fault = repr(error)

    def row(self, group):
        while True:
            try:
                cursor = None
                while True:
                    page = self.sandbox.call(
                        'GET', API + '/groups?limit=500' + ('&cursor=' + cursor if cursor else ''),
                        self.sandbox.tokens['C'])
                    for row in page['groups']:
                        if row['id'] == group:
                            return row
                    cursor = page['next']
                    if not cursor:
                        raise KeyError(group)
            except (OSError, ValueError, http.client.HTTPException):
                time.sleep(0.05)

    def edit(self):
        group = 'g-%03d' % self.random.randint(1, GROUPS)
        cells = {'analytics:read': self.random.random() < 0.5}
        if self.random.random() < 0.4:
            cells[self.random.choice(SHARED)] = self.random.random() < 0.5
        if cells.get('content:write'):
            cells.pop('content:read', None)
        while True:  # a conflict begins with a fresh base
            body = {'id': str(uuid.uuid4()), 'part': 1, 'parts': 1, 'reason': 'script',
                    'edits': [{'group': group, 'baseRevision': self.row(group)['revision'],
                               'cells': cells}]}
            self.sent[body['id']] = {(group, cell): value for cell, value in cells.items()}
            if self.send(body):
                break
        self.wanted[(group, 'analytics:read')] = cells['analytics:read']
        self.made += 1

    def send(self, body):
        while True:
            try:
                self.sandbox.call('POST', API + '/changeSets', self.sandbox.tokens['C'], body)
                return True
            except urllib.error.HTTPError as error:
                if error.code == 409:
                    return False
                time.sleep(0.03)
            except (OSError, ValueError, http.client.HTTPException):
                time.sleep(0.03)


def read_journal(console, problems):
    """Checks what was there after every start; answers what is wanted at the end, and what was sent."""
    wanted, sent, numbers = {}, {}, collections.Counter()
    maybe = collections.defaultdict(set)  # values of edits that had begun when the process was killed
    uncertain = False  # and whether an undo or a redo of unknown cells had
    begun = None
    sending = {}
    for line in open(console.profile + '/journal', encoding='utf-8'):
        words = line.split()
        kind = words[0]
        numbers[kind] += 1
        if kind == 'start':
            if begun:
                uncertain |= begun[1] in ('undo', 'redo')
                for word in begun[2:]:
                    group, cell, value = word.split('|')
                    maybe[(group, cell)].add(value)
            begun = None
        elif kind == 'begin':
            begun = words
        elif kind in ('done', 'refused'):
            begun = None
            for word in words[1:]:
                group, cell, value = word.split('|')
                wanted[(group, cell)] = value
                maybe.pop((group, cell), None)
        elif kind == 'have':
            group, cell, value = words[1:]
            known = wanted.get((group, cell))
            if known is not None and value != known:
                numbers['settled by the kill'] += 1
                if value not in maybe.get((group, cell), ()) and not uncertain:
                    problems.append('console %s: %s %s was %s, is %s after the start'
                                    % (console.name, group, cell, known, value))
            wanted[(group, cell)] = value
        elif kind == 'told':
            maybe.clear()
            uncertain = False
        elif kind == 'sending':
            sending = {}
            for word in words[1:]:
                group, cell, value = word.split('|')
                sending[(group, cell)] = value == '1'
        elif kind in ('apply', 'resume'):  # it may have been killed before it wrote down the id
            sent.setdefault(words[1], sending)
    return wanted, sent, numbers


def all_pages(sandbox, path, key):
    items, cursor = [], None
    while True:
        page = sandbox.call('GET', path + ('&cursor=' + cursor if cursor else ''),
                            sandbox.tokens['A'], timeout=60)
        items += page[key]
        cursor = page['next']
        if not cursor:
            return items


def seed_rows(folder):
    """The organisation as it was made: the first revision of every row."""
    database = sqlite3.connect(folder + '/server.sqlite')
    bits = {'access': 1}
    for bit, name in database.execute("SELECT bit, id FROM scopes WHERE integration = 'hubspot'"):
        bits[name] = 1 << bit
    rows = {}
    for group, cells in database.execute(
            'SELECT g.id, r.cells FROM revisions r JOIN groups g ON g.key = r.grp'
            ' WHERE r.revision = 1'):
        for name, bit in bits.items():
            rows[(group, name)] = bool(cells & bit)
    return rows


def check(sandbox, consoles, script, folder):
    problems = []
    audit = all_pages(sandbox, '/api/admin/v1/audit?integration=hubspot&limit=500', 'entries')
    groups = all_pages(sandbox, API + '/groups?limit=500', 'groups')
    now = {}
    for row in groups:
        now[(row['id'], 'access')] = row['access']
        for cells in list(OWN.values()) + [SHARED]:
            for cell in cells:
                if cell != 'access':
                    now[(row['id'], cell)] = cell in row['scopes']
    sandbox.process.send_signal(signal.SIGTERM)  # it holds an exclusive lock on its file
    sandbox.process.wait()

    # The audit log, replayed over the organisation as it was made, is the organisation as it is.
    state = seed_rows(folder)
    flips = collections.Counter()
    by_actor = collections.Counter()
    audit.sort(key=lambda entry: entry['seq'])
    for entry in audit:
        if entry.get('group') is None:
            continue
        cell = (entry['group']['id'], entry['cell'])
        if state[cell] != entry['before']:
            problems.append('audit entry %d begins from %s' % (entry['seq'], entry['before']))
        state[cell] = entry['after']
        flips[(entry['changeSet'], cell)] += 1
        by_actor[entry['actor']['id']] += 1
    for cell, value in now.items():
        if state[cell] != value:
            problems.append('the audit log ends with %s %s, the server has %s' % (cell, state[cell],
                                                                                 value))
    for (change_set, cell), count in flips.items():
        if count > 1:
            problems.append('%s was applied %d times in %s' % (cell, count, change_set))

    # Every entry was asked for, with that value.
    sent, totals = dict(script.sent), collections.Counter()
    for console in consoles:
        wanted, own, numbers = read_journal(console, problems)
        sent.update(own)
        totals.update(numbers)
        for (group, cell), value in wanted.items():
            if cell in OWN[console.name] and now[(group, cell)] != (value == '1'):
                problems.append('console %s wants %s %s %s, the server has %s'
                                % (console.name, group, cell, value, now[(group, cell)]))
    implied = {'contacts:read': 'contacts:write', 'companies:read': 'companies:write',
               'deals:read': 'deals:write', 'content:read': 'content:write'}
    for (change_set, cell) in flips:
        asked = sent.get(change_set)
        if asked is None:
            problems.append('nobody sent change set %s' % change_set)
            continue
        pair = (cell[0], implied.get(cell[1]))
        back = [(cell[0], read) for read, write in implied.items() if write == cell[1]]
        if cell not in asked and pair not in asked and not any(b in asked for b in back):
            problems.append('%s was not asked for in %s' % (cell, change_set))
    for (group, cell), value in script.wanted.items():
        if now[(group, cell)] != value:
            problems.append('the script set %s %s %s, the server has %s' % (group, cell, value,
                                                                           now[(group, cell)]))
    return problems, audit, totals


def main():
    started = time.monotonic()
    folder = tempfile.mkdtemp(prefix='onbelay-soak-')
    rng = random.Random(SEED)
    sandbox = Sandbox(folder)
    consoles = [Console(name, sandbox, folder) for name in 'AB']
    script = Script(sandbox)
    script.start()
    sandbox.faults(FAULTS, SEED)
    kills = 0
    pause = threading.Event()
    while kills < KILLS:
        pause.wait(rng.uniform(0.05, 0.7))  # until the next death
        for console in consoles:
            code = console.process.poll()
            if code is not None and code != 3:
                die('console %s ended by itself with %d' % (console.name, code))
            if code is not None:
                console.start()
        if script.fault:
            die('the script: ' + script.fault)
        what = rng.random()
        if what < 0.30:
            sandbox.kill()
            sandbox.faults(FAULTS, SEED + kills)
        elif what < 0.34:
            busy = sqlite3.connect(rng.choice(consoles).profile + '/workspace.sqlite', timeout=1)
            try:
                busy.execute('BEGIN IMMEDIATE')
                pause.wait(rng.choice([0.1, 0.4, 2.3]))  # for so long nothing can be kept
            except sqlite3.OperationalError:
                pass
            busy.close()
            continue
        else:
            rng.choice(consoles).kill()
        kills += 1
        if kills % 50 == 0:
            print('%d kills after %.0f s' % (kills, time.monotonic() - started), flush=True)
    script.stopping.set()
    script.join(60)
    sandbox.faults([], 0)
    for console in consoles:
        console.finish(120)
    problems, audit, totals = check(sandbox, consoles, script, folder)
    for problem in problems[:20]:
        print('  ' + problem)
    if problems:
        die('%d problems; everything is in %s' % (len(problems), folder))
    shutil.rmtree(folder)
    print('kills %d (sandbox %d, consoles %d), edits, undos and redos %d, change sets %d +'
          ' %d of the script, resumed %d, conflicts %d, refused %d, audit entries %d;'
          ' lost 0, applied twice 0; %.0f s, seed %d'
          % (kills, sandbox.kills, sum(c.kills for c in consoles), totals['done'], totals['apply'],
             script.made, totals['resume'], totals['conflict'], totals['refused'], len(audit),
             time.monotonic() - started, SEED))


main()

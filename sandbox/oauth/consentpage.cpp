#include "consentpage.h"

#include "base/crypto.h"
#include "base/url.h"
#include "oauth.h"

#include <map>

namespace sandbox::backend {

namespace {

// Few enough that what the program asks for stays in sight.
constexpr std::int64_t mostPeople = 8;

constexpr auto style = R"css(
:root { color-scheme: light dark; --ink: #1c2330; --dim: #566072; --page: #f3f5f8; --card: #ffffff;
  --line: #c3cad6; --accent: #1f5fbf; --on-accent: #ffffff; --bad: #a3162b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf3; --dim: #a6b0c2; --page: #12161d;
  --card: #1b212b; --line: #4a5568; --accent: #8ab4f8; --on-accent: #10151d; --bad: #ff9aa8; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .75rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.4rem; line-height: 1.25; }
h2 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
p { margin: .25rem 0; } ul { margin: .25rem 0; padding-inline-start: 1.25rem; }
.dim { color: var(--dim); } .bad { color: var(--bad); font-weight: 600; }
form { margin: 0; } fieldset { margin: 1.25rem 0 0; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; font-weight: 700; }
.person { display: flex; gap: .75rem; align-items: flex-start; padding: .5rem .25rem;
  border-top: 1px solid var(--line); }
.person input { margin: .35rem 0 0; flex: none; width: 1.1rem; height: 1.1rem;
  accent-color: var(--accent); }
.person span { display: block; }
.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin-top: 1.25rem; }
.search div { flex: 1 1 14rem; }
label { display: block; }
input[type=search], button { font: inherit; padding: .55rem .9rem; border-radius: .5rem;
  border: 1px solid var(--line); background: var(--card); color: var(--ink); }
input[type=search] { width: 100%; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent);
  font-weight: 600; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
)css";

std::string escaped(const std::string &text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

// Somebody else's words: their direction must not turn the sentence around them.
std::string quoted(const std::string &text)
{
    return "<bdi>" + escaped(text) + "</bdi>";
}

// How a content security policy names an origin; it has no way to write an IPv6 address.
std::string policySource(const std::string &origin)
{
    return origin.find('[') == std::string::npos ? origin : origin.substr(0, origin.find(':') + 1);
}

// `returnTo` is where a form may lead: browsers hold a redirect after a form to form-action too.
Answer page(int status, const std::string &title, const std::string &content,
            const std::string &returnTo)
{
    const std::string nonce = randomHex(16);
    Answer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.headers = {
        {"Content-Security-Policy", "default-src 'none'; style-src 'nonce-" + nonce
                                        + "'; form-action 'self'"
                                        + (returnTo.empty() ? "" : " " + policySource(returnTo))
                                        + "; base-uri 'none'; frame-ancestors 'none'"},
        {"X-Frame-Options", "DENY"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        // Not no-referrer, with which a browser would hide the origin of our own form from us.
        {"Referrer-Policy", "same-origin"}};
    answer.body = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                  "<title>"
                  + escaped(title) + "</title><style nonce=\"" + nonce + "\">" + style
                  + "</style></head>\n<body><main>\n" + content + "</main></body></html>\n";
    return answer;
}

std::string scopeItems(const AuthorizationRequest &request)
{
    static const std::map<std::string, std::string> words = {
        {contextScope, "See who you are, your groups and which integrations you may use"},
        {adminScope, "Change what groups may use and the connection to HubSpot. Only an admin gets"
                     " this; a member may look."}};
    std::string items;
    for (const std::string &word : scopeWords(request.scope)) {
        if (const auto found = words.find(word); found != words.end())
            items += "<li>" + found->second + "</li>\n";
    }
    if (request.refreshes)
        items += "<li>Stay signed in until you sign out</li>\n";
    return items;
}

std::string personItem(const Person &person)
{
    const std::string id = escaped(person.id);
    return "<div class=\"person\"><input type=\"radio\" name=\"person\" value=\"" + id
           + "\" id=\"person-" + id + "\" required><label for=\"person-" + id + "\"><span>"
           + quoted(person.name) + " (" + (person.isAdmin() ? "Admin" : "Member")
           + ")</span><span class=\"dim\">" + quoted(person.email) + "</span></label></div>\n";
}

std::string searchForm(const ConsentPage &page)
{
    return "<form class=\"search\" role=\"search\" method=\"get\" action=\"/oauth/consent\">"
           "<input type=\"hidden\" name=\"request\" value=\""
           + page.requestId
           + "\"><div><label for=\"search\">Search by name or e-mail</label>"
             "<input type=\"search\" id=\"search\" name=\"search\" maxlength=\"100\" value=\""
           + escaped(page.search) + "\"></div><button>Search</button></form>\n";
}

std::string choice(const ConsentPage &page)
{
    std::string html = "<form method=\"post\" action=\"/oauth/consent\">"
                       "<input type=\"hidden\" name=\"request\" value=\""
                       + page.requestId + "\">\n<fieldset><legend>Who are you?</legend>\n";
    for (const Person &person : page.candidates.people)
        html += personItem(person);
    html += "</fieldset>\n";
    if (page.candidates.people.empty())
        html += "<p>Nobody is called that.</p>\n";
    else if (page.candidates.more)
        html += "<p class=\"dim\">There are more. Search to find others.</p>\n";
    return html
           + "<div class=\"buttons\">"
             "<button class=\"main\" name=\"decision\" value=\"allow\">Allow</button>"
             "<button name=\"decision\" value=\"deny\" formnovalidate>Deny</button></div></form>\n";
}

} // namespace

Candidates findCandidates(Database &database, const std::string &search)
{
    Candidates candidates;
    auto count = database.prepare("SELECT count(*) FROM people");
    count.step();
    candidates.total = count.integer(0);
    auto query = database.prepare(R"sql(
SELECT key, id, name, email, role FROM people
WHERE ?1 = '' OR instr(lower(name), lower(?1)) OR instr(lower(email), lower(?1))
ORDER BY role <> 'admin', name COLLATE NOCASE, key LIMIT ?2)sql");
    query.bind(search, mostPeople + 1);
    while (query.step()) {
        candidates.people.push_back(
            {query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4)});
    }
    candidates.more = std::int64_t(candidates.people.size()) > mostPeople;
    if (candidates.more)
        candidates.people.pop_back();
    return candidates;
}

Answer consentAnswer(const ConsentPage &content)
{
    const AuthorizationRequest &request = content.request;
    const std::string client =
        request.clientName.empty() ? "A program without a name" : request.clientName;
    const auto target = parseUrl(request.redirectUri);
    const std::string origin = target ? target->origin : std::string();
    std::string html = "<h1>" + quoted(client) + " asks for access</h1>\n<p>to "
                       + quoted(content.organization)
                       + " on this sandbox, a reference server with made-up people.</p>\n";
    // A name is only what the program says of itself.
    if (request.clientId.find("://") != std::string::npos)
        html += "<p class=\"dim\">It is described at " + quoted(request.clientId) + ".</p>\n";
    html += "<h2>It will be able to</h2>\n<ul>" + scopeItems(request)
            + "</ul>\n<h2>Then you return to</h2>\n<p>" + quoted(origin)
            + (target && target->isLoopback() ? " (a program on this computer)" : "") + "</p>\n";
    if (!content.complaint.empty())
        html += "<p class=\"bad\" role=\"alert\">" + escaped(content.complaint) + "</p>\n";
    if (content.candidates.total > mostPeople)
        html += searchForm(content);
    html += choice(content);
    return page(200, client + " asks for access", html, origin);
}

Answer errorPage(int status, const std::string &text)
{
    return page(status, "This sign-in cannot go on",
                "<h1>This sign-in cannot go on</h1>\n<p role=\"alert\">" + escaped(text)
                    + "</p>\n<p>Close this page and begin again in the program that you came"
                      " from.</p>\n",
                {});
}

} // namespace sandbox::backend

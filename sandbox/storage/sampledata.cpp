#include "sampledata.h"

#include <array>

namespace sandbox::backend {

namespace {

// a..n; the letters are used by the people below.
constexpr std::array groups = {
    SampleGroup{"Sales EMEA", "Account executives for Europe, the Middle East and Africa",
                "access contacts:read contacts:write companies:read deals:read"},
    SampleGroup{"Sales Americas", "Account executives from Toronto to Buenos Aires",
                "access contacts:read companies:read deals:read deals:write"},
    SampleGroup{"Marketing", "Campaigns, website and events",
                "access contacts:read content:read content:write analytics:read"},
    SampleGroup{"Customer Success", "Onboarding and renewals",
                "access contacts:read companies:read deals:read"},
    SampleGroup{"Support Tier 1", "First answer to every ticket", "access contacts:read"},
    SampleGroup{"RevOps", "Keeps the CRM tidy; the only team that edits every object",
                "access contacts:read contacts:write companies:read companies:write deals:read "
                "deals:write"},
    SampleGroup{"Finance", "Billing, forecasts and month end", "companies:read deals:read"},
    SampleGroup{"Legal", "Contracts and privacy requests", ""},
    SampleGroup{"Engineering", "Builds and runs the product", ""},
    SampleGroup{"Data & Analytics", "Dashboards, models and definitions",
                "access contacts:read companies:read deals:read analytics:read"},
    SampleGroup{"Leadership", "Heads of department", "access deals:read analytics:read"},
    SampleGroup{"Partnerships", "Resellers and technology partners",
                "access contacts:read companies:read"},
    SampleGroup{"Contractors", "External help, added for the length of a project", ""},
    SampleGroup{"New Hires", "Everyone in their first ninety days", "access"},
};

constexpr std::array people = {
    SamplePerson{"Amara Okafor", "amara.okafor", "fk"},
    SamplePerson{"Mateo Rojas", "mateo.rojas", "fj"},
    SamplePerson{"Dana Whitfield", "dana.whitfield", "d"},
    SamplePerson{"Noor Haddad", "noor.haddad", "a"},
    SamplePerson{"Lukas Brandt", "lukas.brandt", "ak"},
    SamplePerson{"Ingrid Solberg", "ingrid.solberg", "a"},
    SamplePerson{"Camille Laurent", "camille.laurent", "al"},
    SamplePerson{"Tomasz Nowak", "tomasz.nowak", "a"},
    SamplePerson{"Giulia Ferri", "giulia.ferri", "an"},
    SamplePerson{"Kwame Mensah", "kwame.mensah", "a"},
    SamplePerson{"Leila Farahani", "leila.farahani", "ad"},
    SamplePerson{"Oskar Lindqvist", "oskar.lindqvist", "a"},
    SamplePerson{"Renata Silveira", "renata.silveira", "bk"},
    SamplePerson{"Jamal Whitaker", "jamal.whitaker", "b"},
    SamplePerson{"Ximena Castillo", "ximena.castillo", "b"},
    SamplePerson{"Owen Gallagher", "owen.gallagher", "bl"},
    SamplePerson{"Priya Raman", "priya.raman", "b"},
    SamplePerson{"Hugo Fuentes", "hugo.fuentes", "bn"},
    SamplePerson{"Beatriz Moura", "beatriz.moura", "b"},
    SamplePerson{"Tyrone Baptiste", "tyrone.baptiste", "bd"},
    SamplePerson{"Hana Kobayashi", "hana.kobayashi", "ck"},
    SamplePerson{"Elif Demir", "elif.demir", "c"},
    SamplePerson{"Nils Aaltonen", "nils.aaltonen", "cj"},
    SamplePerson{"Sofia Marchetti", "sofia.marchetti", "c"},
    SamplePerson{"Thandiwe Dlamini", "thandiwe.dlamini", "c"},
    SamplePerson{"Minh Anh Tran", "minhanh.tran", "cn"},
    SamplePerson{"Rory Kavanagh", "rory.kavanagh", "cl"},
    SamplePerson{"Yara Nasser", "yara.nasser", "dk"},
    SamplePerson{"Ewa Zielinska", "ewa.zielinska", "d"},
    SamplePerson{"Benedict Osei", "benedict.osei", "d"},
    SamplePerson{"Aiko Tanabe", "aiko.tanabe", "de"},
    SamplePerson{"Marisol Vega", "marisol.vega", "d"},
    SamplePerson{"Callum Fraser", "callum.fraser", "dn"},
    SamplePerson{"Zanele Khumalo", "zanele.khumalo", "e"},
    SamplePerson{"Ravi Menon", "ravi.menon", "e"},
    SamplePerson{"Katya Belova", "katya.belova", "e"},
    SamplePerson{"Luis Ortega", "luis.ortega", "en"},
    SamplePerson{"Freya Nygaard", "freya.nygaard", "e"},
    SamplePerson{"Abdul Karimi", "abdul.karimi", "e"},
    SamplePerson{"Sinead Doyle", "sinead.doyle", "ed"},
    SamplePerson{"Chidi Eze", "chidi.eze", "f"},
    SamplePerson{"Vera Horvat", "vera.horvat", "fj"},
    SamplePerson{"Anders Holm", "anders.holm", "gk"},
    SamplePerson{"Mei-Ling Chou", "meiling.chou", "g"},
    SamplePerson{"Pilar Navarro", "pilar.navarro", "g"},
    SamplePerson{"Samir Bensaid", "samir.bensaid", "gn"},
    SamplePerson{"Astrid Bergman", "astrid.bergman", "hk"},
    SamplePerson{"Femi Adeyemi", "femi.adeyemi", "h"},
    SamplePerson{"Joana Pires", "joana.pires", "h"},
    SamplePerson{"Viktor Petrov", "viktor.petrov", "ik"},
    SamplePerson{"Sanjana Iyer", "sanjana.iyer", "i"},
    SamplePerson{"Emeka Nwosu", "emeka.nwosu", "i"},
    SamplePerson{"Lotte Vermeer", "lotte.vermeer", "ij"},
    SamplePerson{"Daichi Mori", "daichi.mori", "i"},
    SamplePerson{"Ines Carvalho", "ines.carvalho", "in"},
    SamplePerson{"Malik Saidi", "malik.saidi", "j"},
    SamplePerson{"Clara Jimenez", "clara.jimenez", "j"},
    SamplePerson{"Paavo Virtanen", "paavo.virtanen", "l"},
    SamplePerson{"Nadia Rahman", "nadia.rahman", "ln"},
    SamplePerson{"Gareth Pugh", "gareth.pugh", ""},
};

} // namespace

std::span<const SampleGroup> sampleGroups()
{
    return groups;
}

std::span<const SamplePerson> samplePeople()
{
    static_assert(groups.size() == 14 && people.size() == 60);
    return people;
}

} // namespace sandbox::backend

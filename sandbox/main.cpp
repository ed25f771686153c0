#include "admin/adminserver.h"
#include "base/crypto.h"
#include "lifetime.h"
#include "options.h"
#include "proof/hubspotclient.h"
#include "storage/people.h"
#include "storage/store.h"

#include "sandbox/hubspot/emulator.h"
#include "sandbox/hubspot/personas.h"

#include <nlohmann/json.hpp>

#include <exception>
#include <fstream>
#include <iostream>

#include <sys/stat.h>

namespace {

using namespace sandbox;
using namespace sandbox::backend;

nlohmann::json readJson(const std::string &path)
{
    std::ifstream file(path);
    nlohmann::json parsed = nlohmann::json::parse(file, nullptr, false);
    if (parsed.is_discarded())
        throw std::runtime_error(path + " cannot be read as JSON");
    return parsed;
}

nlohmann::ordered_json issueTokens(Store &store)
{
    nlohmann::ordered_json tokens = {{"adminToken", store.issueToken("p-001")},
                                     {"memberToken", store.issueToken("p-003")},
                                     {"secondAdminToken", store.issueToken("p-002")}};
    // Small organisations have no third admin, nor had those of an earlier version.
    std::string third;
    {
        const Store::Access access(store);
        third = adminId(access.database(), 2);
    }
    if (!third.empty())
        tokens["thirdAdminToken"] = store.issueToken(third);
    return tokens;
}

void run(const Options &options)
{
    holdSignals();
    // The database and its journal hold names and addresses: for their owner only.
    ::umask(077);
    initCrypto();
    if (options.database.empty() && !options.inMemoryAsked)
        std::cerr << "onbelay-sandbox: no --database, so everything is kept in memory only"
                  << std::endl;
    Store store(options.database, options.seed);

    EmulatorOptions emulatorOptions;
    emulatorOptions.host = options.host;
    HubSpotEmulator emulator(emulatorOptions);
    emulator.listen(options.hubspotPort);
    const HubSpotClient hubspot(options.hubspotUrl.empty() ? emulator.url() : options.hubspotUrl);

    AdminServerOptions serverOptions;
    serverOptions.host = options.host;
    serverOptions.port = options.port;
    serverOptions.enforceDelayMs = options.enforceDelayMs;
    serverOptions.tokenSeconds = options.tokenSeconds;
    serverOptions.adminApi = !options.noAdminApi;
    serverOptions.faults = options.faults;
    serverOptions.controlHubSpot = [&emulator](const nlohmann::json &command) {
        return emulator.control(command);
    };
    AdminServer server(std::move(serverOptions), store, hubspot);
    // Before anybody can be told that a token of the last start is not good.
    const nlohmann::ordered_json tokens = issueTokens(store);
    if (!options.faultRules.empty())
        server.control(readJson(options.faultRules));
    nlohmann::ordered_json hello = {{"server", server.start()}, {"hubspot", emulator.url()}};
    hello.update(tokens);
    hello["sampleTokens"] = sampleTokens();
    std::cout << hello.dump() << std::endl;

    waitForEnd(options.exitWithStdin, options.parentPid);
    server.stop();
    emulator.stop();
}

} // namespace

int main(int count, char **arguments)
{
    Options options;
    try {
        options = parseOptions({arguments, std::size_t(count)});
    } catch (const std::exception &error) {
        std::cerr << "onbelay-sandbox: " << error.what() << std::endl;
        return 2;
    }
    if (options.help) {
        std::cout << helpText();
        return 0;
    }
    if (options.version) {
        std::cout << "onbelay-sandbox " << SANDBOX_VERSION << std::endl;
        return 0;
    }
    try {
        run(options);
    } catch (const std::exception &error) {
        std::cerr << "onbelay-sandbox: " << error.what() << std::endl;
        return 1;
    }
    return 0;
}

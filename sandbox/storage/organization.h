// Changes to the organisation itself, as if somebody made them in another program.
#pragma once

#include <string>

namespace sandbox::backend {

class Database;

// Both write a line of the journal. removeGroup throws Problem notFound.
void removeGroup(Database &database, const std::string &id);
void addGroup(Database &database, const std::string &name, const std::string &description);

} // namespace sandbox::backend

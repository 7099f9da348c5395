#include "db/database.h"

#include <future>

namespace entrepot {

void Database::write_and_wait(OrganizationId organization, Work work, Haste haste) {
    // Shared: the lane may still touch the promise when the waiting thread has gone on.
    const auto finished = std::make_shared<std::promise<void>>();
    auto waiting = finished->get_future();
    const auto finish = [finished](std::exception_ptr error) {
        if (error) {
            finished->set_exception(error);
        } else {
            finished->set_value();
        }
    };
    write(organization, std::move(work), finish, haste);
    waiting.get();
}

}  // namespace entrepot

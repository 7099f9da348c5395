#include "db/database.h"

#include <future>

namespace entrepot {

void Database::write_and_wait(OrganizationId organization, Work work) {
    // Shared: the lane may still touch the promise when the waiting thread has gone on.
    const auto finished = std::make_shared<std::promise<void>>();
    auto waiting = finished->get_future();
    write(organization, std::move(work), [finished](std::exception_ptr error) {
        if (error) {
            finished->set_exception(error);
        } else {
            finished->set_value();
        }
    });
    waiting.get();
}

}  // namespace entrepot

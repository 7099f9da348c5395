#include "db/database.h"
#include "db/group.h"

namespace entrepot {

std::int64_t Tx::next(std::string_view counter) {
    return group_->next(*connection_, counter);
}

std::int64_t Tx::next_installation_id(std::string_view counter) {
    return group_->supplies().next_installation_id(counter);
}

void Tx::emit(const Event& event) {
    group_->emit(*connection_, event, now_);
}

void Tx::before_commit(std::function<void(Connection&)> work) {
    group_->before_commit(std::move(work));
}

std::string Tx::random_bytes(std::size_t count) {
    return group_->supplies().random_bytes(count);
}

void row::fail_type() {
    throw std::logic_error("a column's type does not match the member it is read into");
}

}  // namespace entrepot

#include "http/event_pipe.h"

#include "http/server_core.h"

namespace entrepot::http {

bool EventPipe::write(EventFrame frame) {
    const auto connection = connection_.lock();
    if (!connection || !open()) return false;
    const std::size_t before = waiting_.fetch_add(frame->size(), std::memory_order_relaxed);
    if (before + frame->size() > limit_) {
        close();
        return false;
    }
    core_->post({Mail::Kind::frame, connection, {}, std::move(frame)});
    return true;
}

void EventPipe::close() {
    mark_closed();
    if (const auto connection = connection_.lock()) {
        core_->post({Mail::Kind::end_stream, connection, {}, {}});
    }
}

}  // namespace entrepot::http

#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entrepot::http {

/// What the rate limiter says of one more request of a caller.
struct RateVerdict {
    bool allowed = true;
    int retry_after_seconds = 0;
    std::string limit_header;   ///< Of `RateLimit`; "" when the caller is not limited.
    std::string policy_header;  ///< Of `RateLimit-Policy`.
};

/// So many requests in so many seconds; all of them may come at once.
struct RatePolicy {
    std::string name = "default";
    std::int64_t quota = 100;  ///< At least 1.
    std::chrono::seconds window{1};
};

/// A token bucket for each key, in memory. Thread-safe.
class RateLimiter {
  public:
    using Moment = std::chrono::steady_clock::time_point;
    using Now = std::function<Moment()>;

    /// Of more than `max_keys` keys active at one time some begin afresh.
    explicit RateLimiter(RatePolicy policy, Now now = std::chrono::steady_clock::now,
                         std::size_t max_keys = 100'000);

    /// Counts one more request of this key, unless it is one too many.
    RateVerdict take(std::string_view key);

    std::size_t keys() const;

  private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    /// The moment each key's bucket is full again: all that a token bucket needs to remember.
    using Buckets = std::unordered_map<std::string, Moment, Hash, std::equal_to<>>;
    struct Shard {
        mutable std::mutex mutex;
        Buckets full_at;
    };
    static constexpr std::size_t shard_count = 16;

    Moment& bucket_of(Shard& shard, std::string_view key, Moment now);
    RateVerdict verdict(bool allowed, Moment full_at, Moment now) const;

    const RatePolicy policy_;
    const std::string policy_header_;
    const std::chrono::nanoseconds interval_;  ///< In which one request is earned.
    const Now now_;
    const std::size_t max_keys_of_shard_;
    std::array<Shard, shard_count> shards_;
};

}  // namespace entrepot::http

#include "http/rate_limit.h"

#include <fmt/format.h>

#include <algorithm>

namespace entrepot::http {

using std::chrono::ceil;
using std::chrono::nanoseconds;
using std::chrono::seconds;

RateLimiter::RateLimiter(RatePolicy policy, Now now, std::size_t max_keys)
    : policy_(std::move(policy)),
      policy_header_(
          fmt::format("\"{}\";q={};w={}", policy_.name, policy_.quota, policy_.window.count())),
      interval_(nanoseconds(policy_.window) / policy_.quota),
      now_(std::move(now)),
      max_keys_of_shard_(std::max<std::size_t>(1, max_keys / shard_count)) {}

RateVerdict RateLimiter::take(std::string_view key) {
    const Moment now = now_();
    Shard& shard = shards_[Hash{}(key) % shard_count];
    const std::lock_guard lock(shard.mutex);
    Moment& full_at = bucket_of(shard, key, now);
    const Moment after = std::max(full_at, now) + interval_;
    const bool allowed = after - now <= policy_.window;
    if (allowed) full_at = after;
    return verdict(allowed, full_at, now);
}

/// A bucket that is full says no more than none at all, so those are dropped when there are many.
RateLimiter::Moment& RateLimiter::bucket_of(Shard& shard, std::string_view key, Moment now) {
    const auto found = shard.full_at.find(key);
    if (found != shard.full_at.end()) return found->second;
    if (shard.full_at.size() >= max_keys_of_shard_) {
        std::erase_if(shard.full_at, [now](const auto& bucket) { return bucket.second <= now; });
    }
    if (shard.full_at.size() >= max_keys_of_shard_) shard.full_at.erase(shard.full_at.begin());
    return shard.full_at.emplace(std::string(key), now).first->second;
}

RateVerdict RateLimiter::verdict(bool allowed, Moment full_at, Moment now) const {
    const nanoseconds used = std::max(full_at - now, nanoseconds(0));
    const std::int64_t left = (policy_.window - used) / interval_;
    const auto until_full = ceil<seconds>(used);
    RateVerdict verdict;
    verdict.allowed = allowed;
    if (!allowed) {
        const auto wait = ceil<seconds>(used + interval_ - policy_.window);
        verdict.retry_after_seconds = static_cast<int>(std::max(wait, seconds(1)).count());
    }
    verdict.limit_header = fmt::format("\"{}\";r={};t={}", policy_.name,
                                       std::max<std::int64_t>(left, 0), until_full.count());
    verdict.policy_header = policy_header_;
    return verdict;
}

std::size_t RateLimiter::keys() const {
    std::size_t count = 0;
    for (const Shard& shard : shards_) {
        const std::lock_guard lock(shard.mutex);
        count += shard.full_at.size();
    }
    return count;
}

}  // namespace entrepot::http

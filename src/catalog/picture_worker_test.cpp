#include "catalog/picture_worker.h"

#include <condition_variable>
#include <mutex>

#include "catalog/fixture_test.h"
#include "catalog/picture_page.h"
#include "catalog/pictures/samples_test.h"
#include "catalog/products.h"

namespace entrepot {
namespace {

using namespace std::chrono_literals;

/// Stands for the web: answers each address as told and counts how often it was asked.
class Web {
  public:
    void answer(const std::string& url, FetchedPicture picture) {
        const std::lock_guard lock(mutex_);
        pictures_[url] = std::move(picture);
    }
    FetchPicture fetch() {
        return [this](const std::string& url, std::function<void(FetchedPicture)> done) {
            FetchedPicture picture;
            {
                const std::lock_guard lock(mutex_);
                ++asked_[url];
                picture = pictures_[url];
            }
            if (meanwhile) meanwhile(url);
            done(std::move(picture));
        };
    }
    int asked(const std::string& url) {
        const std::lock_guard lock(mutex_);
        return asked_[url];
    }

    /// Happens while an address is being fetched; set before the worker starts.
    std::function<void(const std::string& url)> meanwhile;

  private:
    std::mutex mutex_;
    std::map<std::string, FetchedPicture> pictures_;
    std::map<std::string, int> asked_;
};

class PictureWorkerTest : public CatalogTest {
  protected:
    ~PictureWorkerTest() override { worker_.stop(); }

    ProductId send(const std::string& sku, const std::string& image_src) {
        NewProduct product = test_product(sku);
        product.image_src = image_src;
        return write([&](Tx& tx) { return create_product(tx, shop_, product).product_id; });
    }
    Product get(ProductId product) {
        return read([&](const Snapshot& s) { return get_product(s, shop_, product); });
    }
    Time next_due() {
        static constexpr Sql sql{"test.next_due", "SELECT next_attempt_at FROM pictures"};
        return read([&](const Snapshot& s) { return s.one<Time>(sql); });
    }
    std::int64_t attempts() {
        static constexpr Sql sql{"test.attempts",
                                 "SELECT CAST(SUM(attempts) AS bigint) FROM pictures"};
        return read([&](const Snapshot& s) { return s.one<std::int64_t>(sql); });
    }
    /// Waits until the condition holds, looking after each commit; false after 20 s.
    template <class Condition>
    bool eventually(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + 20s;
        while (!condition()) {
            std::unique_lock lock(mutex_);
            if (!committed_.wait_until(lock, deadline, [&] { return std::exchange(news_, false); }))
                return condition();
        }
        return true;
    }
    http::Response page(const Caller& caller, ProductId product, const std::string& version) {
        return read([&](const Snapshot& s) {
            return product_picture(s, caller, organization_, product, {version});
        });
    }

    void hear() {
        const std::lock_guard lock(mutex_);
        news_ = true;
        committed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable committed_;
    bool news_ = false;
    /// Listeners are added before the first write.
    bool listening_ = [this] {
        database().listen([this](const std::vector<CommittedEvent>&) { hear(); });
        return true;
    }();
    Web web_;
    PictureWorker worker_{database(), web_.fetch()};
    Caller shop_ = make_test_shop(database(), organization_);
};

TEST_P(PictureWorkerTest, ANewProductsPictureIsFetchedAndServed) {
    web_.answer("http://img.example/a.png", {samples::png(600, 300), ""});
    worker_.start();
    const ProductId product = send("A", "http://img.example/a.png");
    news();
    ASSERT_TRUE(eventually([&] { return get(product).image_state == ImageState::ready; }));
    const Product ready = get(product);
    EXPECT_EQ(ready.version, 1) << "a picture is no change of the data";
    EXPECT_TRUE(ready.image_url.ends_with("/2")) << ready.image_url;
    EXPECT_EQ(news(), std::vector<std::string>{"products.update 1 1"});

    const auto shown = page(shop_, product, "2");
    EXPECT_EQ(shown.header("Content-Type"), "image/webp");
    EXPECT_EQ(shown.header("Cache-Control"), "private, max-age=31536000, immutable");
    EXPECT_EQ(samples::look_at(shown.body).width, 600);
    const auto thumbnail = read([&](const Snapshot& s) {
        return product_thumbnail(s, shop_, organization_, product, {"2"});
    });
    EXPECT_EQ(samples::look_at(thumbnail.body).width, 256);
    EXPECT_EQ(web_.asked("http://img.example/a.png"), 1);
}

TEST_P(PictureWorkerTest, ManyPicturesAreAllFetchedOnce) {
    std::vector<ProductId> products;
    for (int at = 0; at < 12; ++at) {
        const std::string url = "http://img.example/" + std::to_string(at);
        web_.answer(url, {samples::jpeg(32, 32), ""});
        products.push_back(send("P" + std::to_string(at), url));
    }
    worker_.start();
    EXPECT_TRUE(eventually([&] {
        return std::all_of(products.begin(), products.end(), [&](ProductId product) {
            return get(product).image_state == ImageState::ready;
        });
    }));
    EXPECT_EQ(attempts(), 12);
}

TEST_P(PictureWorkerTest, AFailedFetchIsTriedAgainLaterAndGivenUpInTheEnd) {
    const std::string url = "http://img.example/missing";
    web_.answer(url, {"", "The address answers with status 404."});
    worker_.start();
    const ProductId product = send("A", url);
    int tries = 1;
    const auto tried = [&] {
        return web_.asked(url) == tries && !get(product).image_error.empty() && attempts() == tries;
    };
    for (const auto pause : {1min, 10min, 60min, 360min}) {
        ASSERT_TRUE(eventually(tried)) << "try " << tries;
        EXPECT_EQ(get(product).image_state, ImageState::waiting);
        ASSERT_TRUE(eventually([&] { return next_due() == test_.clock().now() + pause; }));
        test_.clock().advance(pause);
        worker_.wake();
        ++tries;
    }
    EXPECT_TRUE(eventually([&] { return get(product).image_state == ImageState::failed; }));
    EXPECT_EQ(get(product).image_error, "The address answers with status 404.");
    EXPECT_EQ(web_.asked(url), 5);
}

TEST_P(PictureWorkerTest, WhatIsNoPictureSaysSo) {
    web_.answer("http://img.example/a.svg", {"<svg xmlns='http://www.w3.org/2000/svg'/>", ""});
    worker_.start();
    const ProductId product = send("A", "http://img.example/a.svg");
    EXPECT_TRUE(eventually([&] { return !get(product).image_error.empty(); }));
    EXPECT_EQ(get(product).image_error, "The file at image_src is no JPEG, PNG or WebP.");
    const auto drawn = page(shop_, product, "1");
    EXPECT_EQ(drawn.header("Content-Type"), "image/svg+xml");
}

TEST_P(PictureWorkerTest, ALateAnswerForAnOldAddressIsDropped) {
    const std::string old_url = "http://img.example/old";
    const std::string new_url = "http://img.example/new";
    web_.answer(old_url, {samples::png(10, 10), ""});
    web_.answer(new_url, {samples::png(20, 20), ""});
    const ProductId product = send("A", old_url);
    web_.meanwhile = [&](const std::string& url) {
        if (url != old_url) return;
        write([&](Tx& tx) { change_product(tx, shop_, product, {.image_src = new_url}); });
    };
    worker_.start();
    ASSERT_TRUE(eventually([&] { return get(product).image_state == ImageState::ready; }));
    const auto url = get(product).image_url;
    EXPECT_EQ(samples::look_at(page(shop_, product, url.substr(url.rfind('/') + 1)).body).width,
              20);
}

TEST_P(PictureWorkerTest, PicturesAreForThoseWhoMaySeeTheProduct) {
    const ProductId product = send("A", "");
    const auto code = [&](const Caller& caller, OrganizationId organization) {
        return code_of([&](Tx& tx) { product_picture(tx, caller, organization, product, {"1"}); });
    };
    const OrganizationId other = test_.make_organization("Other");
    EXPECT_EQ(code(shop_, organization_), "none");
    EXPECT_EQ(code(test_admin(organization_), organization_), "none");
    EXPECT_EQ(code(Caller{}, organization_), "unauthorized");
    EXPECT_EQ(code(test_admin(other), organization_), "product_not_found");
    EXPECT_EQ(code(test_admin(other), other), "product_not_found");
    const Caller green = make_test_shop(database(), organization_, "green");
    EXPECT_EQ(code(green, organization_), "product_not_found");
}

TEST_P(PictureWorkerTest, AProductWithoutPictureIsDrawn) {
    const ProductId product = send("A", "");
    EXPECT_EQ(get(product).image_state, ImageState::none);
    const auto drawn = page(shop_, product, "1");
    EXPECT_EQ(drawn.header("Content-Type"), "image/svg+xml");
    EXPECT_EQ(drawn.header("Content-Security-Policy"), "default-src 'none'; sandbox");
    EXPECT_NE(drawn.body.find(">PA</text>"), std::string::npos);
    EXPECT_EQ(page(shop_, product, "7").header("Cache-Control"), "private, no-cache")
        << "what is not the present version must not be kept under its address";
}

INSTANTIATE_TEST_SUITE_P(Databases, PictureWorkerTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot

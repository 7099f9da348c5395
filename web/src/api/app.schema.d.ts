export interface paths {
    "/app/api/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password */
        post: operations["post_app_api_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["post_app_api_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["get_app_api_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/session/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch to another organization */
        post: operations["post_app_api_session_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/session/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own name, language or password */
        patch: operations["patch_app_api_session_user"];
        trace?: never;
    };
    "/app/api/port/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may sign in at this port */
        get: operations["get_app_api_port_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/port/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in at this port by PIN */
        post: operations["post_app_api_port_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/devices/enroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make this browser one that stands at a port */
        post: operations["post_app_api_devices_enroll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List enrolled browsers */
        get: operations["get_app_api_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an enrolled browser */
        delete: operations["delete_app_api_devices_device_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["get_app_api_users"];
        put?: never;
        /** Add a user */
        post: operations["post_app_api_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a user */
        get: operations["get_app_api_users_user_id"];
        put?: never;
        post?: never;
        /** Deactivate a user */
        delete: operations["delete_app_api_users_user_id"];
        options?: never;
        head?: never;
        /** Change a user */
        patch: operations["patch_app_api_users_user_id"];
        trace?: never;
    };
    "/app/api/users/{user_id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user a new PIN */
        post: operations["post_app_api_users_user_id_pin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sites */
        get: operations["get_app_api_sites"];
        put?: never;
        /** Add a site */
        post: operations["post_app_api_sites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/sites/{site_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a site */
        get: operations["get_app_api_sites_site_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a site */
        patch: operations["patch_app_api_sites_site_id"];
        trace?: never;
    };
    "/app/api/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List ports */
        get: operations["get_app_api_ports"];
        put?: never;
        /** Add a port */
        post: operations["post_app_api_ports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/ports/{port_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a port */
        get: operations["get_app_api_ports_port_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a port */
        patch: operations["patch_app_api_ports_port_id"];
        trace?: never;
    };
    "/app/api/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List integrations */
        get: operations["get_app_api_integrations"];
        put?: never;
        /** Register an integration */
        post: operations["post_app_api_integrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/integrations/{integration_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an integration */
        get: operations["get_app_api_integrations_integration_id"];
        put?: never;
        post?: never;
        /** Deactivate an integration */
        delete: operations["delete_app_api_integrations_integration_id"];
        options?: never;
        head?: never;
        /** Change an integration */
        patch: operations["patch_app_api_integrations_integration_id"];
        trace?: never;
    };
    "/app/api/integrations/{integration_id}/rotate_secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new client secret */
        post: operations["post_app_api_integrations_integration_id_rotate_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/integrations/{integration_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke all access tokens of an integration */
        post: operations["post_app_api_integrations_integration_id_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all shops */
        get: operations["get_app_api_shops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shops/{shop_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a shop */
        get: operations["get_app_api_shops_shop_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a shop's settings or switch it off */
        patch: operations["patch_app_api_shops_shop_id"];
        trace?: never;
    };
    "/app/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find products */
        get: operations["get_app_api_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a product */
        get: operations["get_app_api_products_product_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shelves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List shelves */
        get: operations["get_app_api_shelves"];
        put?: never;
        /** Add a shelf */
        post: operations["post_app_api_shelves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shelves/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a range of shelves */
        post: operations["post_app_api_shelves_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shelves/labels.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print the labels of shelves */
        get: operations["get_app_api_shelves_labels_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shelves/{location_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an empty shelf out of use */
        delete: operations["delete_app_api_shelves_location_id"];
        options?: never;
        head?: never;
        /** Rename a shelf */
        patch: operations["patch_app_api_shelves_location_id"];
        trace?: never;
    };
    "/app/api/products/{product_id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See where a product lies */
        get: operations["get_app_api_products_product_id_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/products/{product_id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what happened to a product's stock */
        get: operations["get_app_api_products_product_id_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List orders */
        get: operations["get_app_api_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/orders/{order_id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold an order */
        post: operations["post_app_api_orders_order_id_holds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/orders/{order_id}/holds/{hold_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Release a hold */
        delete: operations["delete_app_api_orders_order_id_holds_hold_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/orders/{order_id}/cancellation_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to cancel an order, also while it is picked */
        post: operations["post_app_api_orders_order_id_cancellation_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/orders/{order_id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask why an order does not move */
        get: operations["get_app_api_orders_order_id_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read all about an order */
        get: operations["get_app_api_orders_order_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an order */
        patch: operations["patch_app_api_orders_order_id"];
        trace?: never;
    };
    "/app/api/orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order */
        post: operations["post_app_api_orders_order_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deviations */
        get: operations["get_app_api_deviations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/deviations/{deviation_id}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide about a deviation */
        post: operations["post_app_api_deviations_deviation_id_solve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the priority rules */
        get: operations["get_app_api_rules"];
        put?: never;
        /** Add a priority rule */
        post: operations["post_app_api_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a priority rule */
        delete: operations["delete_app_api_rules_rule_id"];
        options?: never;
        head?: never;
        /** Change a priority rule */
        patch: operations["patch_app_api_rules_rule_id"];
        trace?: never;
    };
    "/app/api/rules/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the order of the rules */
        post: operations["post_app_api_rules_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See which orders a rule would match */
        post: operations["post_app_api_rules_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/purchase_orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List purchase orders */
        get: operations["get_app_api_purchase_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/purchase_orders/{purchase_order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read all about a purchase order */
        get: operations["get_app_api_purchase_orders_purchase_order_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/purchase_orders/{purchase_order_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Expect nothing more of a purchase order */
        post: operations["post_app_api_purchase_orders_purchase_order_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/purchase_orders/{purchase_order_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Expect what is missing again */
        post: operations["post_app_api_purchase_orders_purchase_order_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/purchase_orders/{purchase_order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a purchase order */
        post: operations["post_app_api_purchase_orders_purchase_order_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/purchase_order_syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a shop to send its purchase orders anew */
        post: operations["post_app_api_purchase_order_syncs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/external_transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List external transfers */
        get: operations["get_app_api_external_transfers"];
        put?: never;
        /** Note that units left for another place, or came back */
        post: operations["post_app_api_external_transfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/external_transfers/{external_transfer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an external transfer */
        get: operations["get_app_api_external_transfers_external_transfer_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/order_channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all shops' order channels with their rates */
        get: operations["get_app_api_order_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List deliveries whose label is not on the parcel yet */
        get: operations["get_app_api_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/orders/{order_id}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shipments of an order */
        get: operations["get_app_api_orders_order_id_shipments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shipments/{shipment_id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a label, or again */
        post: operations["post_app_api_shipments_shipment_id_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shipments/{shipment_id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Print a label at a port */
        post: operations["post_app_api_shipments_shipment_id_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shipments/{shipment_id}/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a label is on its parcel */
        post: operations["post_app_api_shipments_shipment_id_printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/shipments/{shipment_id}/label.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a label's PDF */
        get: operations["get_app_api_shipments_shipment_id_label_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/bins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bins */
        get: operations["get_app_api_bins"];
        put?: never;
        /** Add bins */
        post: operations["post_app_api_bins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/bins/{bin_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a bin */
        get: operations["get_app_api_bins_bin_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Divide an empty bin otherwise, or take it out of the grid */
        patch: operations["patch_app_api_bins_bin_id"];
        trace?: never;
    };
    "/app/api/bins/{bin_id}/contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what lies in a bin */
        get: operations["get_app_api_bins_bin_id_contents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/sites/{site_id}/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a site's grid */
        get: operations["get_app_api_sites_site_id_grid"];
        /** Set up a site's grid */
        put: operations["put_app_api_sites_site_id_grid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/sites/{site_id}/grid/demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which bins of a grid are wanted */
        get: operations["get_app_api_sites_site_id_grid_demand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/port/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the port is doing and what its screen shows */
        get: operations["get_app_api_port_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/port/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the port a command */
        post: operations["post_app_api_port_commands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/ports/{port_id}/filter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which orders a port at a grid takes */
        get: operations["get_app_api_ports_port_id_filter"];
        /** Say which orders a port at a grid takes */
        put: operations["put_app_api_ports_port_id_filter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/port/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find products, orders, shelves and bins by a scan or a word */
        get: operations["get_app_api_port_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List hooks with what they sent of late */
        get: operations["get_app_api_hooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/hooks/{hook_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a hook */
        post: operations["post_app_api_hooks_hook_id_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/hooks/{hook_id}/rotate_secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a hook a new secret
         * @description For 24 hours `webhook-signature` carries a signature with each of the two secrets.
         */
        post: operations["post_app_api_hooks_hook_id_rotate_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/hooks/{hook_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a hook a test event */
        post: operations["post_app_api_hooks_hook_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the delivery log, newest first */
        get: operations["get_app_api_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a delivery with its tries */
        get: operations["get_app_api_deliveries_delivery_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/deliveries/{delivery_id}/send_again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Same message id; the body says `replayed: true`.
         */
        post: operations["post_app_api_deliveries_delivery_id_send_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/deliveries/send_again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send chosen or failed messages again */
        post: operations["post_app_api_deliveries_send_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands where at this moment */
        get: operations["get_app_api_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/request_log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what integrations asked, newest first */
        get: operations["get_app_api_request_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/request_log/{logged_request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a request with both bodies */
        get: operations["get_app_api_request_log_logged_request_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/request_log_summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refusals by code, and how many requests were left out */
        get: operations["get_app_api_request_log_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live news as server-sent events: `news` and `ready_count` */
        get: operations["get_app_api_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/sites/{site_id}/grid/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a grid as it is now */
        get: operations["get_app_api_sites_site_id_grid_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/sites/{site_id}/grid/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what happened in a grid since a change */
        get: operations["get_app_api_sites_site_id_grid_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/api/sites/{site_id}/grid/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the last ten minutes of a grid */
        get: operations["get_app_api_sites_site_id_grid_replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A shop and the integration that made it. */
        AdminShop: {
            /**
             * Format: int64
             * @description Our number of the shop.
             */
            shop_id: number;
            /** @description The shop's name as people read it. */
            name: string;
            /** @description The integration's id of the shop. */
            ext_shop_id: string;
            /** @description The integration that acts for it. */
            integration_name: string;
            /**
             * Format: int64
             * @description The warehouse its orders are sent to.
             */
            site_id: number;
            /** @description The name of that warehouse. */
            site_name: string;
            /**
             * Format: int64
             * @description Whose goods it sells; 1 is the organization itself.
             */
            owner_id: number;
            /** @description Whether an order with some lines in stock is split and the rest waits. */
            partial_shipments: boolean;
            /** @description IANA name of the shop's time zone. */
            timezone: string;
            /** @description False after it was deleted or switched off. */
            active: boolean;
            /**
             * Format: date-time
             * @description When the shop was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Counts the changes; also the ETag.
             */
            version: number;
        };
        /** @description What is left out stays as it is. */
        AdminShopChange: {
            /** @description The shop's name as people read it. */
            name?: string | null;
            /** @description Whether orders are split when only some lines are in stock. */
            partial_shipments?: boolean | null;
            /** @description False switches the shop and its token off, true on. */
            active?: boolean | null;
        };
        /** @description Asks a channel for a label, or asks again. */
        AskForLabel: {
            /**
             * Format: int64
             * @description The rate; as it was by default.
             */
            shipping_rate_id?: number | null;
            /** @description The parcel; as it was entered by default. */
            parcel?: components["schemas"]["Parcel"] | null;
        };
        /** @description A fulfillment that a worker has at a port. */
        AtPort: {
            /**
             * Format: int64
             * @description The fulfillment.
             */
            fulfillment_id: number;
            /** @description The port's name. */
            port: string;
            /** @description The worker. */
            user: string;
            /**
             * Format: date-time
             * @description When the worker began.
             */
            since: string | null;
        };
        /** @description A bin of a grid and what lies in it. */
        Bin: {
            /**
             * Format: int64
             * @description Number of the row.
             */
            bin_id: number;
            /**
             * Format: int64
             * @description The site whose grid it belongs to.
             */
            site_id: number;
            /**
             * Format: int64
             * @description What its label says.
             */
            number: number;
            /**
             * Format: int64
             * @description How many compartments it has: 1, 2, 4 or 8.
             */
            layout: number;
            /** @description False: it was taken out of the grid. */
            inside: boolean;
            /**
             * Format: int64
             * @description Units that lie in it.
             */
            units: number;
            /**
             * Format: int64
             * @description Products that lie in it.
             */
            products: number;
            /**
             * Format: int64
             * @description Compartments that hold something.
             */
            used: number;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description A bin that comes to the port. */
        BinAhead: {
            /**
             * Format: int64
             * @description What its label says.
             */
            number: number;
            /**
             * @description `held`: another port has it first; `wanted`: robots dig it out; `coming`: a robot brings it; `open`: it stands before the worker.
             * @enum {string}
             */
            stage: "held" | "wanted" | "coming" | "open";
            /**
             * Format: date-time
             * @description Since when it is so far.
             */
            since: string;
            /**
             * Format: date-time
             * @description When it will be open, by how long bins took to this port lately; null when that is not known, or other bins come first.
             */
            expected_at: string | null;
        };
        /** @description A bin, and how much it is wanted. */
        BinDemand: {
            /**
             * Format: int64
             * @description Number of the row.
             */
            bin_id: number;
            /**
             * Format: int64
             * @description What its label says.
             */
            number: number;
            /**
             * Format: int64
             * @description How many compartments it has.
             */
            layout: number;
            /**
             * Format: int64
             * @description Compartments that hold something.
             */
            used: number;
            /**
             * Format: int64
             * @description Open order lines that are promised goods as lie in it.
             */
            lines: number;
        };
        /** @description A bin found by the number on its label. */
        BinHit: {
            /** @description The bin with all that lies in it. */
            bin: components["schemas"]["BinPicture"];
            /** @description False: it was taken out of the grid. */
            inside: boolean;
        };
        /** @description A bin that was put in or taken out here. */
        BinMove: {
            /**
             * Format: int64
             * @description What its label says.
             */
            number: number;
            /**
             * Format: int64
             * @description How many compartments it has.
             */
            layout: number;
            /**
             * @description `in` or `out`.
             * @enum {string}
             */
            way: "in" | "out";
            /**
             * @description `waiting` for the grid's controller; `done`: books and controller have it so; `refused`: the controller does not take it in; `set_aside`: it is to go in no longer, and the controller has not said yet that it has not; `not_in`: it has not.
             * @enum {string}
             */
            stage: "waiting" | "done" | "refused" | "set_aside" | "not_in";
            /** @description Why it waits or is refused, in the driver's word: `bin_in_use`, `port_in_use`, `stopped`, `unreachable`, ...; empty when nothing is wrong. */
            problem: string;
        };
        /** @description What changes about an empty bin. */
        BinPatch: {
            /**
             * Format: int64
             * @description Compartments: 1, 2, 4 or 8.
             */
            layout?: number | null;
            /** @description False: it is taken out of the grid. */
            inside?: boolean | null;
        };
        /** @description A bin with all that lies in it. */
        BinPicture: {
            /**
             * Format: int64
             * @description Number of the row.
             */
            bin_id: number;
            /**
             * Format: int64
             * @description What its label says.
             */
            number: number;
            /**
             * Format: int64
             * @description How many compartments it has: 1, 2, 4 or 8.
             */
            layout: number;
            /** @description The compartments by position. */
            compartments: components["schemas"]["Compartment"][];
        };
        /** @description A compartment where the product would lie well. */
        BinProposal: {
            /**
             * Format: int64
             * @description The compartment.
             */
            location_id: number;
            /**
             * Format: int64
             * @description What the bin's label says.
             */
            bin_number: number;
            /**
             * Format: int64
             * @description How many compartments the bin has.
             */
            layout: number;
            /**
             * Format: int64
             * @description Which of them it is, from 1.
             */
            position: number;
            /**
             * Format: int64
             * @description Units of the product there now.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units that have room there; null when the product's size is not known.
             */
            room: number | null;
            /**
             * @description Why it is proposed.
             * @enum {string}
             */
            reason: "same_product" | "one_more_bin" | "open_bin" | "prepared_bin" | "ordered_together" | "empty_compartment";
        };
        /** @description One thing that keeps an order from being picked or from leaving. */
        Blocker: {
            /**
             * @description What it is.
             * @enum {string}
             */
            code: "no_stock" | "held" | "blocked_by_rule" | "unpaid" | "deviation" | "being_cancelled" | "waits_for_rest" | "not_prepared_yet" | "order_channel_missing" | "label_missing";
            /** @description The same as a sentence. */
            message: string;
            /**
             * Format: int64
             * @description no_stock: the line that waits; null otherwise.
             */
            order_line_item_id: number | null;
            /** @description no_stock: its product; empty otherwise. */
            sku: string;
            /**
             * Format: int64
             * @description no_stock: units it waits for; 0 otherwise.
             */
            missing: number;
            /**
             * Format: int64
             * @description no_stock: units of the product on shelves; 0 otherwise.
             */
            in_stock: number;
            /** @description no_stock: who holds those units, the oldest promise first. */
            held_by: components["schemas"]["StockHolder"][];
            /**
             * Format: int64
             * @description held: the hold; null otherwise.
             */
            hold_id: number | null;
            /**
             * Format: int64
             * @description blocked_by_rule: the priority rule; null otherwise.
             */
            rule_id: number | null;
            /**
             * Format: int64
             * @description deviation: the report; null otherwise.
             */
            deviation_id: number | null;
            /**
             * Format: int64
             * @description label_missing: the picked delivery; null otherwise.
             */
            fulfillment_id: number | null;
        };
        /** @description A request to cancel an order, and its answer. */
        CancellationRequest: {
            /**
             * Format: int64
             * @description Number of the request.
             */
            cancellation_request_id: number;
            /**
             * Format: int64
             * @description The order it is about.
             */
            order_id: number;
            /**
             * @description `accepted`: the order is cancelled, or will be as soon as a worker has put its goods back. `refused`: it is too late. It never changes.
             * @enum {string}
             */
            status: "accepted" | "refused";
            /** @description Why it was asked. */
            reason: string;
            /** @description Who asked. */
            requested_by: string;
            /** @description Why it was refused: `order_already_fulfilled` or `order_already_shipped`; empty when it was accepted. */
            code: string;
            /** @description The answer as a sentence. */
            message: string;
            /** @description The port that had the order when it was asked; empty when none had. */
            port: string;
            /** @description The worker there; empty when nobody had begun. */
            user: string;
            /**
             * Format: date-time
             * @description When that worker began; null when nobody had.
             */
            since: string | null;
            /**
             * Format: date-time
             * @description When it was asked.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the order was cancelled; null while its goods go back, and when it was refused.
             */
            cancelled_at: string | null;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description The order was cancelled while a worker has it. */
        CancelledNotice: {
            /** @description Why, in the words of who asked; may be empty. */
            reason: string;
            /** @description Who asked: an integration or a user. */
            requested_by: string;
            /**
             * Format: date-time
             * @description When it was asked.
             */
            at: string;
        };
        /** @description An order channel with its rates. */
        ChannelSummary: {
            /**
             * Format: int64
             * @description Number of the channel.
             */
            order_channel_id: number;
            /** @description What people call it. */
            name: string;
            /** @description The integration's own id of it. */
            ext_order_channel_id: string;
            /**
             * Format: int64
             * @description The shop it belongs to.
             */
            shop_id: number;
            /** @description That shop's name. */
            shop_name: string;
            /** @description Where dispatch requests are sent. */
            dispatch_url: string;
            /** @description Whether the worker enters the weight. */
            wants_weight: boolean;
            /** @description Whether the worker enters the lengths. */
            wants_dimensions: boolean;
            /** @description What it offers. */
            rates: components["schemas"]["ShippingRate"][];
        };
        /** @description Switching to another organization of the user. */
        ChooseOrganization: {
            /**
             * Format: int64
             * @description One of the session's `organizations`.
             */
            organization_id: number;
        };
        /** @description How often a code was answered. */
        CodeCount: {
            /** @description The code; empty when the answer had none. */
            code: string;
            /**
             * Format: int64
             * @description Its HTTP status.
             */
            status: number;
            /**
             * Format: int64
             * @description How often.
             */
            count: number;
            /**
             * Format: date-time
             * @description When last.
             */
            last_at: string;
        };
        /** @description A part of a bin, and what lies in it. */
        Compartment: {
            /**
             * Format: int64
             * @description The place that it is in the books.
             */
            location_id: number;
            /**
             * Format: int64
             * @description From 1, row by row as the worker sees the bin.
             */
            position: number;
            /** @description What lies there. */
            contents: components["schemas"]["CompartmentContent"][];
        };
        /** @description What lies in a compartment. */
        CompartmentContent: {
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description Its SKU. */
            sku: string;
            /** @description Its name. */
            name: string;
            /** @description Its picture. */
            image_url: string;
            /**
             * Format: int64
             * @description Units there.
             */
            quantity: number;
            /** @description Their lot; empty when they have none. */
            lot: string;
            /** @description The day the lot expires, or empty. */
            expires_on: string;
        };
        /** @description A product that a kit is made of. */
        ComponentShown: {
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description Its name. */
            name: string;
            /** @description Stock keeping unit. */
            sku: string;
            /** @description Its picture. */
            image_url: string;
            /**
             * Format: int64
             * @description Units in one kit.
             */
            quantity: number;
        };
        /** @description Size of a grid, and where its controller is. */
        ControlledSettings: {
            /**
             * Format: int64
             * @description Stacks from left to right.
             */
            width: number;
            /**
             * Format: int64
             * @description Stacks from front to back.
             */
            depth: number;
            /**
             * Format: int64
             * @description Bins in a full stack.
             */
            height: number;
            /** @description Where its controller is. */
            address: components["schemas"]["ControllerSettings"];
        };
        /** @description Where the controller of a grid is and how long it is waited for. */
        ControllerSettings: {
            /**
             * Format: uri
             * @description Where calls are sent: http or https, host and port, no path.
             * @example http://10.20.0.5:44000
             */
            base_url: string;
            /**
             * @description Host name or address that publishes the news; left out: where calls are sent.
             * @example 10.20.0.5
             */
            publisher_host?: string;
            /**
             * Format: int64
             * @description TCP port of the news.
             */
            publisher_port?: number;
            /** @description Numbers of the controller's ports; those that the site's ports have, and those that the controller names, need not be said. */
            ports?: number[];
            /**
             * Format: int64
             * @description Longest wait for a connection.
             */
            connect_ms?: number;
            /**
             * Format: int64
             * @description Longest wait for the answer to a call, connecting included.
             */
            answer_ms?: number;
            /**
             * Format: int64
             * @description How long a bin is released again and again while the controller says that it has not arrived.
             */
            close_patience_ms?: number;
            /**
             * Format: int64
             * @description Pause before the first new connection after one is lost; it doubles each time.
             */
            first_pause_ms?: number;
            /**
             * Format: int64
             * @description Longest pause before a new connection.
             */
            longest_pause_ms?: number;
            /**
             * Format: int64
             * @description So long a silence ends a dump that says no end.
             */
            dump_quiet_ms?: number;
            /**
             * Format: int64
             * @description A dump that takes longer is begun anew.
             */
            dump_patience_ms?: number;
        };
        /** @description A count that was corrected. */
        CountReceipt: {
            /**
             * Format: int64
             * @description What the bin's label says.
             */
            bin_number: number;
            /**
             * Format: int64
             * @description The compartment, from 1.
             */
            position: number;
            /** @description Name of the product. */
            name: string;
            /**
             * Format: int64
             * @description Units in the books before.
             */
            before: number;
            /**
             * Format: int64
             * @description Units in the books now.
             */
            after: number;
            /**
             * @description `count` or `damaged`.
             * @enum {string}
             */
            reason: "count" | "damaged";
        };
        /** @description What stands where at this moment. */
        Dashboard: {
            /**
             * Format: int64
             * @description Fulfillments ready to pick.
             */
            ready: number;
            /**
             * Format: int64
             * @description Fulfillments at a port.
             */
            in_progress: number;
            /**
             * Format: int64
             * @description Orders that wait for stock or preparation.
             */
            open_waiting: number;
            /**
             * Format: int64
             * @description Orders with an unsolved deviation.
             */
            deviated: number;
            /**
             * Format: int64
             * @description Orders blocked by a rule or on hold.
             */
            blocked: number;
            /**
             * Format: int64
             * @description Orders that wait for their payment.
             */
            unpaid: number;
            /**
             * Format: int64
             * @description Webhook messages that wait for another try or failed in the last 24 hours.
             */
            failed_deliveries: number;
            /**
             * Format: int64
             * @description Active products.
             */
            products: number;
            /**
             * Format: int64
             * @description Units in stock.
             */
            units: number;
        };
        /** @description How many messages are sent again. */
        DeliveriesReplayed: {
            /**
             * Format: int64
             * @description Messages that go out now, at most 1,000.
             */
            messages: number;
            /**
             * Format: int64
             * @description Of `delivery_ids`: those that can't be sent, for they are not there, their hook is disabled, or their event is no longer kept.
             */
            left_out: number;
            /** @description There are more; send the same again. */
            more: boolean;
        };
        /** @description One message to one hook. */
        Delivery: {
            /**
             * Format: int64
             * @description Id of the log line.
             */
            delivery_id: number;
            /**
             * Format: int64
             * @description The hook.
             */
            hook_id: number;
            /**
             * @description The event.
             * @enum {string}
             */
            event: "inventory_log.create" | "inventory_levels.update" | "fulfillments.create" | "fulfillments.update" | "purchase_orders.update" | "purchase_orders.sync" | "external_transfers.create";
            /** @description Where the hook sends now. */
            target_url: string;
            /**
             * @description waiting: tried again later or behind an earlier one; failed: no more tries; coalesced: a newer one with newer values took its place.
             * @enum {string}
             */
            state: "waiting" | "delivered" | "failed" | "coalesced";
            /**
             * Format: int64
             * @description Tries so far.
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is tried next; null when it is not, or as soon as an earlier one of the same resource is done.
             */
            next_attempt_at: string | null;
            /**
             * Format: int64
             * @description HTTP status of the last try; 0 when there was no answer.
             */
            last_status: number;
            /** @description Why the last try had no answer; empty when it had one. */
            last_error: string;
            /** @description Somebody had it sent again, or it is a test. */
            replayed: boolean;
            /**
             * Format: date-time
             * @description When it was logged.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Number of the event in the shop's feed.
             */
            sequence: number;
            /**
             * @description Kind of what changed; `hook` when it is a test of the hook.
             * @example product
             */
            resource: string;
            /**
             * Format: int64
             * @description Id of what changed.
             */
            resource_id: number;
            /** @description Its tries, first one first; left out of lists. */
            tries?: components["schemas"]["DeliveryTry"][] | null;
        };
        /** @description Messages that are sent again: `delivery_ids` or `failed_since`. */
        DeliveryReplay: {
            /** @description These messages. */
            delivery_ids?: number[] | null;
            /**
             * Format: date-time
             * @description All whose last try failed at this time or later, whether or not they would be tried again.
             */
            failed_since?: string | null;
            /**
             * Format: int64
             * @description With `failed_since`: only of this hook.
             */
            hook_id?: number | null;
        };
        /** @description One try of a message, as it went over the wire. */
        DeliveryTry: {
            /**
             * Format: int64
             * @description Number of the try, from 1.
             */
            attempt: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            at: string;
            /**
             * Format: int64
             * @description Milliseconds until the answer or the end of waiting.
             */
            duration_ms: number;
            /**
             * Format: int64
             * @description HTTP status; 0 when there was no answer.
             */
            status: number;
            /** @description Why there was no answer; empty when there was one. */
            error: string;
            /** @description Headers sent, one a line. */
            request_headers: string;
            /** @description Body sent: exactly what was signed. */
            request_body: string;
            /** @description Headers of the answer, one a line. */
            answer_headers: string;
            /** @description Body of the answer, up to 20 kB. */
            answer_body: string;
        };
        /** @description Where the parcel goes. */
        Destination: {
            /** @description First name of the receiver. */
            first_name?: string;
            /** @description Last name of the receiver. */
            last_name?: string;
            /** @description Company of the receiver. */
            company?: string;
            /** @description Street and number. */
            address1?: string;
            /** @description Second line of the address. */
            address2?: string;
            /** @description Postal code. */
            zip?: string;
            /** @description Town or city. */
            city?: string;
            /** @description Province, state or region. */
            province?: string;
            /** @description Country, best as its two-letter ISO 3166 code. */
            country?: string;
            /** @description Telephone number of the receiver. */
            phone?: string;
            /** @description E-mail address of the receiver. */
            email?: string;
        };
        /** @description A report that reality differs, on an order line and a place. */
        Deviation: {
            /**
             * Format: int64
             * @description Number of the deviation.
             */
            deviation_id: number;
            /**
             * @description What was found: missing, damaged or wrong goods.
             * @enum {string}
             */
            category: "missing" | "damaged" | "wrong";
            /**
             * @description Whether somebody still has to decide about it.
             * @enum {string}
             */
            state: "open" | "solved";
            /** @description How it was solved; empty while it is open. */
            resolution: string;
            /**
             * Format: int64
             * @description The order it holds up.
             */
            order_id: number;
            /** @description What people call the order. */
            order_number: string;
            /**
             * Format: int64
             * @description The order's line.
             */
            order_line_item_id: number;
            /**
             * Format: int64
             * @description The delivery that was being picked.
             */
            fulfillment_id: number;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU. */
            sku: string;
            /** @description What the worker reads. */
            name: string;
            /**
             * Format: int64
             * @description Where it was found.
             */
            location_id: number;
            /** @description Name of the place. */
            location_name: string;
            /** @description `shelf`, or `compartment` of a bin. */
            location_kind: string;
            /**
             * Format: int64
             * @description Units concerned.
             */
            quantity: number;
            /** @description What the worker wrote. */
            comment: string;
            /** @description Name of the worker who reported it. */
            user_name: string;
            /** @description True while the order is still at a port. */
            at_port: boolean;
            /**
             * Format: date-time
             * @description When it was reported.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When anything of it changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description What happens with the units that could not be picked. */
        DeviationSolution: {
            /**
             * @description `continue`: they are picked when there is stock; `cancel_line`: they are cut.
             * @enum {string}
             */
            resolution: "continue" | "cancel_line";
        };
        /** @description A browser workers may sign in on by PIN. */
        Device: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            device_id: number;
            /** @description What kind of browser it is. */
            name: string;
            /**
             * Format: int64
             * @description The port it stands at.
             */
            port_id: number;
            /** @description That port's name. */
            port_name: string;
            /** @description The name of the port's site. */
            site_name: string;
            /** @description Name of the Admin who enrolled it. */
            enrolled_by: string;
            /**
             * Format: date-time
             * @description When it was enrolled.
             */
            created_at: string;
        };
        /** @description Making this browser one that stands at a port. */
        EnrollDevice: {
            /**
             * Format: int64
             * @description The port it stands at.
             */
            port_id: number;
        };
        /** @description A purchase order and its products still to come. */
        ExpectedDelivery: {
            /**
             * Format: int64
             * @description The purchase order.
             */
            purchase_order_id: number;
            /** @description What stands on the papers. */
            purchase_order_number: string;
            /** @description Who sends the goods. */
            supplier: string;
            /** @description Who expects them. */
            shop_name: string;
            /**
             * Format: date-time
             * @description When they are expected; null when nobody knows.
             */
            expected_at: string | null;
            /** @description The shop's note to who receives the goods. */
            notes: string;
            /** @description Its products still to come, the first 100. */
            lines: components["schemas"]["ExpectedDeliveryLine"][];
        };
        /** @description A product that is still to come with a purchase order. */
        ExpectedDeliveryLine: {
            /**
             * Format: int64
             * @description The line.
             */
            purchase_order_line_item_id: number;
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description Its name. */
            name: string;
            /** @description Stock keeping unit. */
            sku: string;
            /** @description Colour, empty when there is none. */
            color: string;
            /** @description Size, empty when there is none. */
            size: string;
            /** @description Its picture. */
            image_url: string;
            /**
             * Format: int64
             * @description Units ordered.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units received.
             */
            received_quantity: number;
        };
        /** @description Units of a product that a purchase order expects. */
        ExpectedUnits: {
            /**
             * Format: int64
             * @description The line of the purchase order.
             */
            purchase_order_line_item_id: number;
            /**
             * Format: int64
             * @description The purchase order.
             */
            purchase_order_id: number;
            /** @description What stands on the papers. */
            purchase_order_number: string;
            /** @description Who sends the goods. */
            supplier: string;
            /** @description Who expects them. */
            shop_name: string;
            /**
             * Format: date-time
             * @description When they are expected; null when nobody knows.
             */
            expected_at: string | null;
            /**
             * Format: int64
             * @description Units ordered.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units received.
             */
            received_quantity: number;
            /**
             * Format: int64
             * @description Units still to come.
             */
            remaining_quantity: number;
        };
        /** @description Everything the app shows of a transfer. */
        ExternalTransferDetail: {
            /**
             * Format: int64
             * @description Number of the transfer.
             */
            external_transfer_id: number;
            /**
             * @description out: they left; in: they came back.
             * @enum {string}
             */
            direction: "out" | "in";
            /** @description The other place. */
            place_name: string;
            /** @description What people should know of it. */
            notes: string;
            /** @description The site whose shelves they left, or came onto. */
            site_name: string;
            /** @description Who noted it. */
            user_name: string;
            /** @description What went. */
            lines: components["schemas"]["ExternalTransferDetailLine"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Always 1: a transfer is never changed.
             */
            version: number;
        };
        /** @description A line of a transfer as the app shows it. */
        ExternalTransferDetailLine: {
            /**
             * Format: int64
             * @description Number of the line.
             */
            external_transfer_line_item_id: number;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU at that time. */
            sku: string;
            /** @description What the worker reads. */
            name: string;
            /** @description The product's picture on this server. */
            image_url: string;
            /**
             * Format: int64
             * @description The shelf they left, or came onto.
             */
            location_id: number;
            /** @description What is printed on its label. */
            location_name: string;
            /** @description `shelf`, or `compartment` of a bin. */
            location_kind: string;
            /**
             * Format: int64
             * @description How many units.
             */
            quantity: number;
            /** @description Their lot; empty when they have none. */
            lot: string;
            /** @description When the lot expires; empty when not known. */
            expires_on: string;
        };
        /** @description A transfer in the list. */
        ExternalTransferSummary: {
            /**
             * Format: int64
             * @description Number of the transfer.
             */
            external_transfer_id: number;
            /**
             * @description out: they left; in: they came back.
             * @enum {string}
             */
            direction: "out" | "in";
            /** @description The other place. */
            place_name: string;
            /** @description What people should know of it. */
            notes: string;
            /** @description Who noted it. */
            user_name: string;
            /**
             * Format: int64
             * @description Number of lines.
             */
            lines_count: number;
            /**
             * Format: int64
             * @description Units of all lines.
             */
            units: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
        };
        /** @description One delivery's worth of an order. */
        Fulfillment: {
            /**
             * Format: int64
             * @description Number of the fulfillment.
             */
            fulfillment_id: number;
            /**
             * Format: int64
             * @description The order it is of.
             */
            order_id: number;
            /** @description The shop's own id of the order. */
            ext_order_id: string;
            /** @description The shop's own id of the part of the order. */
            ext_fulfillment_order_id: string;
            /** @description What people call the order. */
            order_number: string;
            /**
             * Format: int64
             * @description The shop it is for.
             */
            shop_id: number;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "open" | "blocked" | "in_progress" | "deviated" | "fulfilled" | "shipped" | "cancelled";
            /** @description What it contains. */
            line_items: components["schemas"]["FulfillmentLineItem"][];
            /** @description How it is sent. */
            shipping_method: string;
            /** @description Tracking number; empty until it is shipped. */
            tracking: string;
            /** @description Name of the worker who picks or picked it; empty before. */
            handled_by: string;
            /**
             * Format: date-time
             * @description When it was prepared.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When anything of it changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description The kit that a line's product is delivered in. */
        FulfillmentKit: {
            /**
             * Format: int64
             * @description The order's line whose product is the kit.
             */
            order_line_item_id: number;
            /**
             * Format: int64
             * @description The kit.
             */
            product_id: number;
            /** @description Its SKU when ordered. */
            sku: string;
            /**
             * Format: int64
             * @description Units of the line's product in one kit.
             */
            quantity: number;
        };
        /** @description Units of one order line in this delivery. */
        FulfillmentLineItem: {
            /**
             * Format: int64
             * @description Number of the line in this delivery.
             */
            fulfillment_line_item_id: number;
            /**
             * Format: int64
             * @description The order's line.
             */
            order_line_item_id: number;
            /** @description The shop's own id of the order's line; of a component, of its kit's line. */
            ext_order_line_item_id: string;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU when ordered. */
            sku: string;
            /**
             * Format: int64
             * @description Units in this delivery.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units of them picked.
             */
            picked_quantity: number;
            /** @description The kit it belongs to; null when it was ordered itself. */
            kit: components["schemas"]["FulfillmentKit"] | null;
            /** @description Lots of the picked units; units without a lot are in none. */
            lots: components["schemas"]["PickedLot"][];
        };
        /** @description The grid of a site. */
        Grid: {
            /**
             * Format: int64
             * @description The site.
             */
            site_id: number;
            /** @description Who moves the bins. */
            settings: components["schemas"]["GridSettings"];
            /** @description What its controller does: `running`, `stopped`, `unreachable`; empty before anybody looked. */
            mode: string;
            /**
             * Format: int64
             * @description Bins that stand in it.
             */
            bins: number;
            /**
             * Format: int64
             * @description Bins that have room in it; 0 when only its controller knows.
             */
            places: number;
            /**
             * Format: int64
             * @description Goes up with every change.
             */
            version: number;
        };
        /** @description What the grid does for a port. */
        GridAtPort: {
            /** @description `running`, `stopped`, `unreachable`; empty before anybody looked. */
            mode: string;
            /** @description What is wrong at the port: `bin_stuck`, `wrong_bin`, `weight`, `blocked`, `missing_bin`, `unknown_port`, `not_let_out`; empty when nothing is. */
            fault: string;
            /** @description The bin that stands open before the worker; null when none does. */
            bin: components["schemas"]["BinPicture"] | null;
            /** @description Bins to come, the next first. */
            ahead: components["schemas"]["BinAhead"][];
        };
        /** @description How much each bin of a grid is wanted. */
        GridDemand: {
            /** @description By number. */
            bins: components["schemas"]["BinDemand"][];
        };
        /** @description The task of picking from bins, several orders at once. */
        GridPickState: {
            /**
             * Format: int64
             * @description How many orders the port works on at once.
             */
            slots_count: number;
            /** @description The orders in the slots. */
            slots: components["schemas"]["GridSlot"][];
            /**
             * Format: int64
             * @description step_id of what to do now; null while the bin is on its way.
             */
            current: number | null;
            /**
             * Format: int64
             * @description Other orders that are ready to pick here.
             */
            backlog: number;
            /** @description True: no new order is taken, the worker goes home after these. */
            leaving: boolean;
            /** @description What was finished last; null at first. */
            last: components["schemas"]["PickReceipt"] | null;
        };
        /** @description A grid at a moment. */
        GridPicture: {
            /**
             * Format: int64
             * @description The last change in it; ask for those after it.
             */
            change: number;
            /**
             * Format: int64
             * @description The moment, in milliseconds since 1970.
             */
            at: number;
            /**
             * Format: int64
             * @description Stacks from left to right; 0 when only the controller knows.
             */
            columns: number;
            /**
             * Format: int64
             * @description Stacks from front to back.
             */
            rows: number;
            /**
             * Format: int64
             * @description Bins in a full stack.
             */
            height: number;
            /** @description What each cell is for, row by row from the front. */
            cells: ("storage" | "port" | "buffer" | "street" | "charger" | "exit")[];
            /**
             * @description Whether anything moves.
             * @enum {string}
             */
            mode: "running" | "stopped" | "unreachable";
            /** @description All bins, by number. */
            bins: components["schemas"]["PictureBin"][];
            /** @description All robots, by number. */
            robots: components["schemas"]["PictureRobot"][];
            /** @description All ports, by number. */
            ports: components["schemas"]["PicturePort"][];
        };
        /** @description The last ten minutes of a grid. */
        GridReplay: {
            /** @description How it was before the first change. */
            from: components["schemas"]["GridPicture"];
            /** @description In their order. */
            changes: components["schemas"]["PictureChange"][];
        };
        /** @description Who moves the bins, and what that needs. */
        GridSettings: {
            /**
             * @description `simulated` or `controller`.
             * @enum {string}
             */
            kind: "simulated" | "controller";
            /** @description Of a simulated grid; left out otherwise. */
            simulated?: components["schemas"]["SimulatedSettings"] | null;
            /** @description Of a grid with a controller; left out otherwise. */
            controller?: components["schemas"]["ControlledSettings"] | null;
        };
        /** @description An order in a slot of the port. */
        GridSlot: {
            /**
             * Format: int64
             * @description Where it stands at the port, from 1.
             */
            slot: number;
            /** @description The order; its steps are those of the slot. */
            order: components["schemas"]["PickState"];
            /** @description What to take where. */
            steps: components["schemas"]["GridStep"][];
            /** @description Nothing is left to take: it may go. */
            complete: boolean;
            /** @description Its picked goods go back: it is given up or cancelled. */
            giving_up: boolean;
        };
        /** @description Take so many units of a line from one place, or put them back there. */
        GridStep: {
            /**
             * Format: int64
             * @description Number of the step in this task; never used again.
             */
            step_id: number;
            /**
             * @description `pick` or `put_back`.
             * @enum {string}
             */
            act: "pick" | "put_back";
            /**
             * Format: int64
             * @description The line it serves.
             */
            fulfillment_line_item_id: number;
            /**
             * Format: int64
             * @description The line's product.
             */
            product_id: number;
            /**
             * Format: int64
             * @description The place.
             */
            location_id: number;
            /** @description What its label says. */
            location_name: string;
            /**
             * Format: int64
             * @description The bin whose compartment it is; 0 for a shelf.
             */
            bin_number: number;
            /**
             * Format: int64
             * @description The compartment, from 1; 0 for a shelf.
             */
            position: number;
            /**
             * Format: int64
             * @description Units to take, or to put back.
             */
            quantity: number;
            /** @description Whether it was confirmed or reported. */
            done: boolean;
            /**
             * Format: int64
             * @description Units of it that are in the tote.
             */
            taken: number;
            /** @description Which lot; empty when they have none. */
            lot: string;
            /** @description The day the lot expires, or empty. */
            expires_on: string;
        };
        /** @description Something that keeps an order from being picked. */
        Hold: {
            /**
             * Format: int64
             * @description Number of the hold, to release it by; null for a rule's, which ends with the rule or the order's tags.
             */
            hold_id: number | null;
            /** @description Why the order is held, in words. */
            reason: string;
            /**
             * @description What holds it: a priority rule, an integration or a user.
             * @enum {string}
             */
            kind: "rule" | "integration" | "user";
            /** @description Who holds it: `rule`, or the integration's or the user's name. */
            by: string;
            /**
             * Format: date-time
             * @description Since when; null for a rule's.
             */
            created_at: string | null;
        };
        /** @description A hook's new secret. */
        HookSecret: {
            /**
             * Format: int64
             * @description Id of the hook.
             */
            hook_id: number;
            /** @description The key of the Standard Webhooks signature, `whsec_...`; only in the answer that made it, else null. */
            secret: string | null;
            /**
             * Format: date-time
             * @description Until then messages carry a signature with the old secret, too.
             */
            old_secret_until: string;
        };
        /** @description A hook with what it sent of late. */
        HookSummary: {
            /**
             * Format: int64
             * @description Id of the hook.
             */
            hook_id: number;
            /**
             * Format: int64
             * @description The shop whose events are sent.
             */
            shop_id: number;
            /** @description Name of the shop. */
            shop_name: string;
            /**
             * @description The event that is sent.
             * @enum {string}
             */
            event: "inventory_log.create" | "inventory_levels.update" | "fulfillments.create" | "fulfillments.update" | "purchase_orders.update" | "purchase_orders.sync" | "external_transfers.create";
            /** @description Where it is sent. */
            target_url: string;
            /** @description Whether messages are sent. */
            enabled: boolean;
            /** @description Why it is disabled; empty when it is not. */
            disabled_reason: string;
            /**
             * Format: int64
             * @description Messages delivered in the last 24 hours.
             */
            delivered_24h: number;
            /**
             * Format: int64
             * @description Tries that failed in the last 24 hours.
             */
            failed_24h: number;
            /**
             * Format: int64
             * @description Messages that wait to be tried again.
             */
            waiting: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Counts the changes; also the ETag.
             */
            version: number;
        };
        /** @description Software registered to act on behalf of shops. */
        Integration: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            integration_id: number;
            /** @description Shown on the consent page. */
            name: string;
            /** @description Who the software says it is. */
            client_id: string;
            /** @description Only in the answer that made it, else null. */
            client_secret: string | null;
            /** @description Where the consent page may send the browser. */
            redirect_urls: string[];
            /** @description What it may ask for. */
            scopes: ("shops" | "products" | "orders" | "inventory:read" | "purchase_orders" | "shipping" | "hooks" | "events:read")[];
            /** @description False: its tokens are refused. */
            active: boolean;
            /**
             * Format: int64
             * @description Access tokens that have not been revoked.
             */
            tokens_count: number;
            /** @description Shops its tokens made. */
            shops: components["schemas"]["IntegrationShop"][];
            /**
             * Format: date-time
             * @description When it was registered.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Goes up with every change.
             */
            version: number;
        };
        /** @description What changes about an integration. */
        IntegrationPatch: {
            /** @description Shown on the consent page. */
            name?: string | null;
            /** @description https, or http on this machine. */
            redirect_urls?: string[] | null;
            /** @description Taken away: from its tokens at once; added: for new tokens. */
            scopes?: ("shops" | "products" | "orders" | "inventory:read" | "purchase_orders" | "shipping" | "hooks" | "events:read")[] | null;
            /** @description False: its tokens are refused at once. */
            active?: boolean | null;
        };
        /** @description A shop made by an integration. */
        IntegrationShop: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            shop_id: number;
            /** @description The shop's name. */
            name: string;
        };
        /** @description Units of a product in the shop's site, at this moment. */
        Inventory: {
            /**
             * Format: int64
             * @description All units stored.
             */
            in_stock: number;
            /**
             * Format: int64
             * @description Promised to orders and not yet picked.
             */
            reserved: number;
            /**
             * Format: int64
             * @description What can still be sold: in_stock - reserved.
             */
            available: number;
        };
        /** @description A change of the units in stock of a product. */
        InventoryLogRow: {
            /**
             * Format: int64
             * @description Number of the row; ascends.
             */
            inventory_log_id: number;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU. */
            sku: string;
            /** @description The shop's own id of the product. */
            ext_product_id: string;
            /** @description The shop's own id of the variant; empty when it has none. */
            ext_variant_id: string;
            /**
             * Format: int64
             * @description Signed change of in_stock.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units after it.
             */
            in_stock: number;
            /** @description Why: store, pick, put_back, count, damaged, transfer or return. */
            reason: string;
            /** @description What it was made for. */
            reference: components["schemas"]["InventoryReference"];
            /** @description Lot of the units; empty when the product has no lots. */
            lot: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            created_at: string;
        };
        /** @description What a change of stock was made for. */
        InventoryReference: {
            /** @description What it is, `fulfillment` for one; empty when nothing. */
            type: string;
            /**
             * Format: int64
             * @description Its number; 0 when nothing.
             */
            id: number;
        };
        /** @description A product that is in a kit. */
        KitComponent: {
            /**
             * Format: int64
             * @description Our number of the component.
             */
            product_id: number;
            /** @description SKU of the component. */
            sku: string;
            /** @description Name of the component. */
            name: string;
            /**
             * Format: int64
             * @description Units of it in one kit.
             */
            quantity: number;
        };
        /** @description The label that is asked for, or has come. */
        LabelState: {
            /**
             * Format: int64
             * @description The try to get it.
             */
            shipment_id: number;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "open" | "waiting" | "sent" | "unreachable" | "refused" | "labelled" | "replaced";
            /** @description Why there is none, in the integration's words. */
            error: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            asked_at: string;
            /** @description The label's PDF on this server; empty before it has come. */
            label_url: string;
            /** @description The carrier's number of the parcel. */
            tracking_number: string;
            /** @description Who carries it. */
            carrier: string;
            /** @description waiting, printed, failed; empty when it is not printed by the server. */
            print_state: string;
            /** @description Why it was not printed. */
            print_error: string;
        };
        /** @description What was wrong with a line. */
        LineDeviation: {
            /** @description missing, damaged or wrong. */
            category: string;
            /**
             * Format: int64
             * @description Units concerned.
             */
            quantity: number;
        };
        /** @description An integration with requests in the log. */
        LoggedIntegration: {
            /**
             * Format: int64
             * @description Id of the integration.
             */
            integration_id: number;
            /** @description Its name at its last request. */
            name: string;
        };
        /** @description A request of an integration and how it was answered. */
        LoggedRequest: {
            /**
             * Format: int64
             * @description Number of the line; later ones are higher.
             */
            logged_request_id: number;
            /**
             * Format: date-time
             * @description When it came.
             */
            at: string;
            /**
             * Format: int64
             * @description Microseconds until its answer.
             */
            duration_us: number;
            /**
             * Format: int64
             * @description HTTP status of the answer.
             */
            status: number;
            /** @description HTTP method. */
            method: string;
            /** @description Path, decoded. */
            path: string;
            /** @description Query, secrets masked. */
            query: string;
            /** @description Code of the refusal; empty when there was none. */
            code: string;
            /** @description Also in the answer's `X-Request-Id`. */
            request_id: string;
            /**
             * Format: int64
             * @description Whose token it was.
             */
            integration_id: number;
            /** @description Name of the integration at that time. */
            integration: string;
            /**
             * Format: int64
             * @description The token.
             */
            token_id: number;
            /**
             * Format: int64
             * @description The token's shop, when it had one.
             */
            shop_id: number | null;
            /** @description Name of the shop. */
            shop_name: string;
        };
        /** @description A request with both bodies; secrets are masked, long texts cut. */
        LoggedRequestDetail: {
            /** @description The line of the list. */
            request: components["schemas"]["LoggedRequest"];
            /** @description One line for each header. */
            request_headers: string;
            /** @description The body, or its beginning. */
            request_body: string;
            /**
             * Format: int64
             * @description Bytes the whole body had.
             */
            request_bytes: number;
            /** @description One line for each header that the operation set. */
            answer_headers: string;
            /** @description The body, or its beginning. */
            answer_body: string;
            /**
             * Format: int64
             * @description Bytes the whole body had.
             */
            answer_bytes: number;
        };
        /** @description Signing in with e-mail and password. */
        LoginRequest: {
            /** @description Upper and lower case are the same. */
            email: string;
            /** @description As chosen. */
            password: string;
        };
        /** @description The task of looking into bins; the bins that were asked for are in `grid`. */
        LookState: {
            /** @description The count that was corrected last; null at first. */
            last: components["schemas"]["CountReceipt"] | null;
        };
        /** @description A lot of the product that is in stock. */
        LotShown: {
            /** @description The lot as it is printed on the goods. */
            lot: string;
            /** @description The day it expires, or empty. */
            expires_on: string;
        };
        /** @description Bins that were added. */
        MadeBins: {
            /**
             * Format: int64
             * @description Number of the first.
             */
            first: number;
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
        };
        /** @description What came of a range of shelf names. */
        MadeShelves: {
            /** @description Names of new shelves. */
            created: string[];
            /** @description Names that were there. */
            existing: string[];
            /**
             * Format: int64
             * @description Number of new shelves.
             */
            count: number;
        };
        /** @description Under which ids a shop knows a product. */
        Mapping: {
            /**
             * Format: int64
             * @description The shop whose ids these are.
             */
            shop_id: number;
            /** @description The shop's id of the product. */
            ext_product_id: string;
            /** @description The shop's id of the variant; empty when it has none. */
            ext_variant_id: string;
        };
        /** @description The task of putting bins into the grid and taking them out. */
        MovesState: {
            /**
             * Format: int64
             * @description In step `layout`: the number of the bin that is new.
             */
            new_number: number | null;
            /** @description What went in and out here, the last first. */
            moves: components["schemas"]["BinMove"][];
        };
        /** @description Empty bins to be added, numbered one after another. */
        NewBins: {
            /**
             * Format: int64
             * @description The site whose grid they stand in.
             */
            site_id: number;
            /**
             * Format: int64
             * @description Number of the first; behind the highest when left out.
             */
            first?: number | null;
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /**
             * Format: int64
             * @description Compartments of each: 1, 2, 4 or 8.
             */
            layout?: number;
        };
        /** @description Asks to cancel an order, wherever it is. */
        NewCancellationRequest: {
            /** @description Why, in words; a worker who has the goods reads it. */
            reason?: string;
        };
        /** @description Units that leave for another place of the company, or come back. */
        NewExternalTransfer: {
            /**
             * @description out: they leave; in: they come back.
             * @enum {string}
             */
            direction: "out" | "in";
            /** @description The other place: a store, a fair, a photo studio. */
            place_name: string;
            /** @description What people should know of it. */
            notes?: string;
            /** @description What goes; all shelves are of one site. 1 to 200 lines. */
            line_items: components["schemas"]["NewExternalTransferLineItem"][];
        };
        /** @description Units of a product, and their shelf. */
        NewExternalTransferLineItem: {
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /**
             * Format: int64
             * @description The shelf they leave, or come onto.
             */
            location_id: number;
            /**
             * Format: int64
             * @description How many units.
             */
            quantity: number;
            /** @description Their lot as it is printed on them; left out when they have none. */
            lot?: string;
            /** @description The day the lot expires, as 2027-03-31; may be left out when it is known. */
            expires_on?: string;
        };
        /** @description Why an order must not be picked for now. */
        NewHold: {
            /** @description In words; the people in the warehouse read it. */
            reason: string;
        };
        /** @description Software to register. */
        NewIntegration: {
            /** @description Shown on the consent page. */
            name: string;
            /** @description https, or http on this machine; compared exactly. */
            redirect_urls: string[];
            /** @description What it may ask for. */
            scopes: ("shops" | "products" | "orders" | "inventory:read" | "purchase_orders" | "shipping" | "hooks" | "events:read")[];
        };
        /** @description A change of one's own password. */
        NewPassword: {
            /** @description The password until now. */
            current: string;
            /** @description At least 12 characters. */
            new: string;
        };
        /** @description A PIN for a user; it also ends a lock. */
        NewPin: {
            /** @description 4 to 6 digits; left out or null: the server makes one. */
            pin?: string | null;
        };
        /** @description A work station to add. */
        NewPort: {
            /**
             * Format: int64
             * @description Where it stands.
             */
            site_id: number;
            /** @description Not one of another port of the site. */
            name: string;
            /**
             * @description Where its labels are printed.
             * @example zebra-1
             */
            printer?: string;
            /**
             * Format: int64
             * @description Its number at the grid's controller; 0 at shelves only.
             */
            grid_port?: number;
            /**
             * Format: int64
             * @description Orders it works on at once, at a grid.
             */
            slots?: number;
        };
        /** @description Asks a shop to send its purchase orders anew. */
        NewPurchaseOrderSync: {
            /**
             * Format: int64
             * @description The shop that is asked.
             */
            shop_id: number;
            /**
             * Format: int64
             * @description Which one; all when left out or null.
             */
            purchase_order_id?: number | null;
        };
        /** @description A rule that says when the orders it matches are picked. */
        NewRule: {
            /**
             * @description What of an order it looks at.
             * @enum {string}
             */
            match_kind: "tag" | "shop" | "shipping_method";
            /** @description The tag, the shop's id or name, or the shipping method, exactly. */
            match_value: string;
            /**
             * @description Pick at once, before a time of day, or not at all.
             * @enum {string}
             */
            action: "immediately" | "before" | "block";
            /**
             * @description Time of the site's day as HH:MM, for `before` only.
             * @example 15:30
             */
            before_time?: string | null;
            /** @description False: the rule rests; true by default. */
            active?: boolean;
        };
        /** @description A shelf to be made. */
        NewShelf: {
            /**
             * Format: int64
             * @description The site it stands in.
             */
            site_id: number;
            /** @description What its label says, in ASCII. */
            name: string;
        };
        /** @description A warehouse to add. */
        NewSite: {
            /** @description Not one of another site. */
            name: string;
            /** @description IANA name, such as Europe/Oslo. */
            timezone?: string;
        };
        /** @description A person to add to the organization. */
        NewUser: {
            /** @description As colleagues see it. */
            name: string;
            /**
             * Format: email
             * @description Needed to sign in with a password.
             */
            email?: string;
            /** @description At least 12 characters. */
            password?: string;
            /** @description 4 to 6 digits; none can be made later. */
            pin?: string;
            /**
             * @description A Manager may add role `user` only.
             * @enum {string}
             */
            role: "user" | "manager" | "admin";
        };
        /** @description What can be changed on an order that exists. */
        OrderChange: {
            /** @description Replaces the tags; the rules look at the order again. */
            tags?: string[] | null;
            /** @description Replaces the note shown to the picker. */
            notes?: string | null;
            /** @description Replaces the whole destination. */
            destination?: components["schemas"]["Destination"] | null;
            /** @description True lets the order be picked. False takes it off the queue, as long as no worker has begun with it; null leaves it. */
            paid?: boolean | null;
            /** @description Replaces how it is sent; the rules look at the order again. */
            shipping_method?: string | null;
            /** @description The lines to change or add; lines that are not named stay as they are. The answer's line_changes says of each whether it was applied. */
            line_items?: components["schemas"]["OrderLineItemChange"][];
        };
        /** @description Everything the app shows of an order. */
        OrderDetail: {
            /**
             * Format: int64
             * @description Number of the order.
             */
            order_id: number;
            /**
             * Format: int64
             * @description The shop it came from.
             */
            shop_id: number;
            /** @description Name of the shop. */
            shop_name: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "unpaid" | "open" | "blocked" | "in_progress" | "deviated" | "partially_fulfilled" | "fulfilled" | "shipped" | "cancelled";
            /** @description Why it does not move, in words; empty when it does. */
            waiting_reason: string;
            /** @description The shop's own id of the order. */
            ext_order_id: string;
            /** @description The shop's own id of this part of the order. */
            ext_fulfillment_order_id: string;
            /** @description What people call the order. */
            order_number: string;
            /** @description Used by the order-priority rules. */
            tags: string[];
            /** @description Shown to the picker. */
            notes: string;
            /** @description How it is sent. */
            shipping_method: string;
            /** @description False keeps the order from being picked. */
            paid: boolean;
            /** @description Currency of the order. */
            currency: string;
            /** @description Where the parcel goes. */
            destination: components["schemas"]["Destination"];
            /** @description What keeps it from being picked. */
            holds: components["schemas"]["Hold"][];
            /** @description What was ordered. */
            line_items: components["schemas"]["OrderDetailLine"][];
            /** @description What became of each line of a change; only in the answer to it. */
            line_changes?: components["schemas"]["OrderLineItemChangeResult"][] | null;
            /** @description The deliveries made of it. */
            fulfillment_ids: number[];
            /** @description The deliveries made of it, cancelled ones too. */
            fulfillments: components["schemas"]["Fulfillment"][];
            /** @description What was reported of it. */
            deviations: components["schemas"]["Deviation"][];
            /** @description Who asked to cancel it, and the answers. */
            cancellation_requests: components["schemas"]["CancellationRequest"][];
            /** @description What happened to it, oldest first. */
            timeline: components["schemas"]["TimelineEntry"][];
            /**
             * Format: date-time
             * @description When it came in.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the customer bought.
             */
            placed_at: string;
            /**
             * Format: date-time
             * @description When anything of it changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description A product that a line's kit is made of. */
        OrderDetailComponent: {
            /**
             * Format: int64
             * @description Number of the component's own line.
             */
            order_line_item_id: number;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU when ordered. */
            sku: string;
            /** @description What the worker reads. */
            name: string;
            /** @description The product's picture on this server. */
            image_url: string;
            /**
             * Format: int64
             * @description Units for all kits, ordered and not cut.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units promised and not yet picked.
             */
            reserved_quantity: number;
            /**
             * Format: int64
             * @description Units picked.
             */
            picked_quantity: number;
        };
        /** @description A line of an order as the app shows it. */
        OrderDetailLine: {
            /**
             * Format: int64
             * @description Number of the line.
             */
            order_line_item_id: number;
            /** @description The shop's own id of the line. */
            ext_order_line_item_id: string;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU when ordered. */
            sku: string;
            /** @description What the worker reads. */
            name: string;
            /** @description The product's picture on this server. */
            image_url: string;
            /**
             * Format: int64
             * @description Units ordered and not cut; of a kit, kits.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units promised and not yet picked.
             */
            reserved_quantity: number;
            /**
             * Format: int64
             * @description Units picked.
             */
            picked_quantity: number;
            /** @description What the line's kit is made of. */
            components: components["schemas"]["OrderDetailComponent"][];
        };
        /** @description Why an order does not move, or when it will. */
        OrderExplanation: {
            /**
             * Format: int64
             * @description The order.
             */
            order_id: number;
            /** @description What people call it. */
            order_number: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "unpaid" | "open" | "blocked" | "in_progress" | "deviated" | "partially_fulfilled" | "fulfilled" | "shipped" | "cancelled";
            /** @description In one sentence. */
            summary: string;
            /** @description Everything that keeps it; empty when nothing does. */
            blockers: components["schemas"]["Blocker"][];
            /** @description What of it is ready to pick. */
            queue: components["schemas"]["QueuePlace"][];
            /** @description What of it is being picked. */
            at_ports: components["schemas"]["AtPort"][];
        };
        /** @description Which orders a port at a grid takes. */
        OrderFilter: {
            /** @description Those of these shops; empty: of all. */
            shop_ids: number[];
            /** @description Shelves that are walked to, by what their names begin with; empty: all. */
            zones: string[];
            /**
             * Format: int64
             * @description Of the port; goes up with every change.
             */
            version: number;
        };
        /** @description Which orders a port at a grid is to take. */
        OrderFilterWish: {
            /** @description Those of these shops; empty: of all. */
            shop_ids: number[];
            /** @description Shelves to walk to, by what their names begin with; empty: all. An order is taken when each of its lines lies in a bin or on such a shelf, or one lies only there. */
            zones: string[];
        };
        /** @description An order found by its number. */
        OrderHit: {
            /**
             * Format: int64
             * @description The order.
             */
            order_id: number;
            /** @description The shop's number of it. */
            order_number: string;
            /** @description The shop it came from. */
            shop_name: string;
            /** @description Status of the order. */
            status: string;
            /** @description What was ordered. */
            lines: components["schemas"]["OrderHitLine"][];
        };
        /** @description A line of a found order. */
        OrderHitLine: {
            /** @description Name of the product. */
            name: string;
            /** @description Stock keeping unit. */
            sku: string;
            /**
             * Format: int64
             * @description Units ordered.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units picked already.
             */
            picked_quantity: number;
            /** @description Its picture. */
            image_url: string;
        };
        /** @description A line to change or to add, and how many units it shall have. */
        OrderLineItemChange: {
            /**
             * Format: int64
             * @description The line to change; send this or ext_order_line_item_id.
             */
            order_line_item_id?: number | null;
            /** @description The shop's own id of the line. One that the order does not have yet adds a line; send its sku or product_id, too. */
            ext_order_line_item_id?: string;
            /** @description The product's SKU, for a line to add. */
            sku?: string | null;
            /**
             * Format: int64
             * @description The product's id, for a line to add.
             */
            product_id?: number | null;
            /**
             * Format: int64
             * @description Units the line shall have in all, picked ones among them; 0 removes it.
             */
            quantity: number;
        };
        /** @description What became of one line of a change. */
        OrderLineItemChangeResult: {
            /**
             * Format: int64
             * @description The line; null when it was to be added and was not.
             */
            order_line_item_id: number | null;
            /** @description The shop's own id of the line. */
            ext_order_line_item_id: string;
            /**
             * Format: int64
             * @description Units the line has now.
             */
            quantity: number;
            /**
             * @description `applied`, or `too_late`: then nothing of this line was changed.
             * @enum {string}
             */
            result: "applied" | "too_late";
            /** @description Why it was too late: `at_port`, `picked`, `deviated`, `being_cancelled` or `cancelled`; empty when it was applied. */
            reason: string;
            /** @description The same as a sentence, with what is still possible. */
            message: string;
            /** @description The port where a worker has or had the units; empty when none has. */
            port: string;
            /** @description Who has or had them there; empty when nobody has. */
            user: string;
            /**
             * Format: date-time
             * @description When that worker began; null when nobody has.
             */
            since: string | null;
        };
        /** @description An order in the list. */
        OrderSummary: {
            /**
             * Format: int64
             * @description Number of the order.
             */
            order_id: number;
            /** @description What people call the order. */
            order_number: string;
            /** @description The shop's own id of the order. */
            ext_order_id: string;
            /**
             * Format: int64
             * @description The shop it came from.
             */
            shop_id: number;
            /** @description Name of the shop. */
            shop_name: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "unpaid" | "open" | "blocked" | "in_progress" | "deviated" | "partially_fulfilled" | "fulfilled" | "shipped" | "cancelled";
            /** @description Why it does not move, in words; empty when it does. */
            waiting_reason: string;
            /** @description Used by the order-priority rules. */
            tags: string[];
            /** @description How it is sent. */
            shipping_method: string;
            /**
             * Format: int64
             * @description Number of lines.
             */
            lines_count: number;
            /**
             * Format: int64
             * @description Units of all lines.
             */
            units: number;
            /**
             * Format: date-time
             * @description When it came in.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the customer bought.
             */
            placed_at: string;
        };
        /** @description An organization the user belongs to. */
        OrganizationChoice: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            organization_id: number;
            /** @description The company's name. */
            name: string;
            /**
             * @description The user's role there.
             * @enum {string}
             */
            role: "user" | "manager" | "admin";
        };
        /** @description More units are to be stored than were ordered. */
        OverReceipt: {
            /** @description What was ordered and has come. */
            expected: components["schemas"]["ExpectedUnits"];
            /**
             * Format: int64
             * @description Units the worker wants to store.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units in all beyond what was ordered.
             */
            over_quantity: number;
            /** @description The shelf they go to. */
            location_name: string;
        };
        /** @description What is known of a parcel; 0 for what is not. */
        Parcel: {
            /**
             * Format: int64
             * @description Weight with the packing, in grams.
             */
            weight_grams?: number;
            /**
             * Format: int64
             * @description Length in millimetres.
             */
            length_mm?: number;
            /**
             * Format: int64
             * @description Width in millimetres.
             */
            width_mm?: number;
            /**
             * Format: int64
             * @description Height in millimetres.
             */
            height_mm?: number;
        };
        /** @description The kit that a line's product goes into. */
        PickKit: {
            /** @description Name of the kit. */
            name: string;
            /** @description SKU of the kit. */
            sku: string;
            /**
             * Format: int64
             * @description Units of the line's product in one kit.
             */
            quantity: number;
        };
        /** @description One product of the order being picked. */
        PickLine: {
            /**
             * Format: int64
             * @description The line.
             */
            fulfillment_line_item_id: number;
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description Its name. */
            name: string;
            /** @description Colour, empty when there is none. */
            color: string;
            /** @description Size, empty when there is none. */
            size: string;
            /** @description Stock keeping unit. */
            sku: string;
            /** @description Its picture. */
            image_url: string;
            /**
             * Format: int64
             * @description Units to pick in all.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units picked so far.
             */
            picked_quantity: number;
            /** @description What was reported of it; null when all is right. */
            deviation: components["schemas"]["LineDeviation"] | null;
            /** @description Scans that count one unit. */
            codes: string[];
            /** @description The kit it goes into; null when it was ordered itself. */
            kit: components["schemas"]["PickKit"] | null;
        };
        /** @description What was picked last, as a receipt. */
        PickReceipt: {
            /** @description The shop's number of it. */
            order_number: string;
            /**
             * Format: int64
             * @description Lines picked.
             */
            lines: number;
            /**
             * Format: int64
             * @description Units picked.
             */
            units: number;
            /** @description Whether something was reported. */
            deviated: boolean;
            /**
             * @description What became of its label.
             * @enum {string}
             */
            label: "none" | "shipped" | "later";
        };
        /** @description The task of picking one fulfillment. */
        PickState: {
            /**
             * Format: int64
             * @description What is picked.
             */
            fulfillment_id: number;
            /**
             * Format: int64
             * @description The order it belongs to.
             */
            order_id: number;
            /** @description The shop's number of the order. */
            order_number: string;
            /** @description The shop it came from. */
            shop_name: string;
            /** @description The shop's note to the picker. */
            notes: string;
            /** @description The order's tags. */
            tags: string[];
            /** @description How it will be sent. */
            shipping_method: string;
            /**
             * Format: int64
             * @description Other orders that are ready to pick here.
             */
            backlog: number;
            /** @description What is in it. */
            lines: components["schemas"]["PickLine"][];
            /** @description Where to go, in route order. */
            steps: components["schemas"]["WalkStep"][];
            /**
             * Format: int64
             * @description Index of the step to do now; null when none is left.
             */
            current: number | null;
            /** @description What goes back next; null but in step `put_back`. */
            put_back: components["schemas"]["PutBackState"] | null;
            /** @description Set when the order was cancelled: its goods go back, first shown in step `cancelled`; null otherwise. */
            cancelled: components["schemas"]["CancelledNotice"] | null;
        };
        /** @description Units of a lot that were picked. */
        PickedLot: {
            /** @description The lot as it is printed on the goods. */
            lot: string;
            /** @description The day it expires, as 2027-03-31; empty when not known. */
            expires_on: string;
            /**
             * Format: int64
             * @description Units of the lot.
             */
            quantity: number;
        };
        /** @description Where a bin is. */
        PictureBin: {
            /**
             * Format: int64
             * @description What its label says.
             */
            number: number;
            /**
             * Format: int64
             * @description Where it was put last; see `cells`. -1 while nobody told.
             */
            cell: number;
            /**
             * Format: int64
             * @description From 0, at the bottom of the stack.
             */
            level: number;
            /**
             * @description Where it is in its life.
             * @enum {string}
             */
            mode: "grid" | "forecast" | "prepared" | "port" | "open" | "closed" | "to_grid" | "outside" | "deleted";
        };
        /** @description One thing as it is from then on. */
        PictureChange: {
            /**
             * Format: int64
             * @description Numbers ascend.
             */
            change: number;
            /**
             * Format: int64
             * @description When, in milliseconds since 1970.
             */
            at: number;
            /** @description A bin that was moved or is in another mode. */
            bin: components["schemas"]["PictureBin"] | null;
            /** @description A robot that left or arrived. */
            robot: components["schemas"]["PictureRobot"] | null;
            /** @description A port that does something else now. */
            port: components["schemas"]["PicturePort"] | null;
            /**
             * @description The controller's mode.
             * @enum {string|null}
             */
            mode: "running" | "stopped" | "unreachable" | null;
        };
        /** @description What happened in a grid since a change. */
        PictureChanges: {
            /**
             * Format: int64
             * @description Now, in milliseconds since 1970.
             */
            at: number;
            /** @description True: the change is too old to go on from, or the controller started anew. Read the picture again. */
            anew: boolean;
            /** @description In their order. */
            changes: components["schemas"]["PictureChange"][];
        };
        /** @description A port and what it waits for. */
        PicturePort: {
            /**
             * Format: int64
             * @description Its number at the controller.
             */
            number: number;
            /**
             * Format: int64
             * @description Its cell; -1 while only the controller knows.
             */
            cell: number;
            /**
             * @description Whether bins are brought to it.
             * @enum {string}
             */
            mode: "closed" | "open" | "insert";
            /**
             * @description What is wrong there.
             * @enum {string}
             */
            fault: "none" | "bin_stuck" | "wrong_bin" | "weight" | "blocked" | "missing_bin" | "unknown_port" | "not_let_out";
            /**
             * Format: int64
             * @description The bin before the worker; 0 for none.
             */
            open_bin: number;
            /** @description Bins to come, the next first. */
            queue: number[];
        };
        /** @description A robot on its way, or at work where it has arrived. */
        PictureRobot: {
            /**
             * Format: int64
             * @description Counted from 1.
             */
            number: number;
            /**
             * Format: int64
             * @description Where it left.
             */
            from_cell: number;
            /**
             * Format: int64
             * @description Where it drives, or is.
             */
            to_cell: number;
            /**
             * Format: int64
             * @description When it left, in milliseconds since 1970.
             */
            left_at: number;
            /**
             * Format: int64
             * @description When it is there, in milliseconds since 1970.
             */
            arrives_at: number;
            /**
             * Format: int64
             * @description The bin it carries; 0 for none.
             */
            bin: number;
            /** @description It charges, or is on its way to. */
            charges: boolean;
        };
        /** @description Signing in at a port. */
        PinLogin: {
            /**
             * Format: int64
             * @description Who one has chosen to be.
             */
            user_id: number;
            /** @description 4 to 6 digits. */
            pin: string;
        };
        /** @description A user's new PIN. */
        PinShown: {
            /** @description Shown this once. */
            pin: string | null;
        };
        /** @description A place by its label. */
        PlaceName: {
            /**
             * Format: int64
             * @description The place.
             */
            location_id: number;
            /** @description What is printed on its label. */
            name: string;
        };
        /** @description A place and how many units lie there. */
        PlaceShown: {
            /**
             * Format: int64
             * @description The place.
             */
            location_id: number;
            /** @description What is printed on its label. */
            name: string;
            /** @description `shelf`, `compartment` of a bin, or `hands`. */
            kind: string;
            /**
             * Format: int64
             * @description Units of the product and lot there.
             */
            quantity: number;
            /** @description Their lot; empty when they have none. */
            lot: string;
            /** @description The day the lot expires, or empty. */
            expires_on: string;
        };
        /** @description A work station. */
        Port: {
            /**
             * Format: int64
             * @description Counted per organization.
             */
            port_id: number;
            /**
             * Format: int64
             * @description Where it stands.
             */
            site_id: number;
            /** @description That site's name. */
            site_name: string;
            /** @description The port's name. */
            name: string;
            /** @description False: nobody may work there. */
            active: boolean;
            /**
             * @description Where its labels are printed; empty for nowhere.
             * @example zebra-1
             */
            printer: string;
            /** @description Who works there now; empty when nobody. */
            user_name: string;
            /** @description `store`, `pick`, or empty when idle. */
            task: string;
            /**
             * Format: int64
             * @description Goes up with every change.
             */
            version: number;
            /**
             * Format: int64
             * @description Its number at the grid's controller; 0 at shelves only.
             */
            grid_port: number;
            /**
             * Format: int64
             * @description Orders it works on at once, at a grid.
             */
            slots: number;
        };
        /** @description A command to a port; the same command_id again has no second effect. */
        PortCommand: {
            /** @description Made by the tablet, a UUID. */
            command_id: string;
            /** @description What to do: start_store, confirm_pick, ... */
            name: string;
            /** @description What the command needs, an object. */
            arguments?: unknown;
        };
        /** @description A port by its name. */
        PortName: {
            /**
             * Format: int64
             * @description The port.
             */
            port_id: number;
            /** @description What it is called. */
            name: string;
        };
        /** @description What changes about a port. */
        PortPatch: {
            /** @description Not one of another port of the site. */
            name?: string | null;
            /** @description False: nobody may work there. */
            active?: boolean | null;
            /**
             * @description Where its labels are printed; null or empty for nowhere.
             * @example zebra-1
             */
            printer?: string | null;
            /**
             * Format: int64
             * @description Its number at the grid's controller; 0 at shelves only.
             */
            grid_port?: number | null;
            /**
             * Format: int64
             * @description Orders it works on at once, at a grid.
             */
            slots?: number | null;
        };
        /** @description The site a port stands in. */
        PortSite: {
            /**
             * Format: int64
             * @description The site.
             */
            site_id: number;
            /** @description What it is called. */
            name: string;
        };
        /** @description What a port is doing and what its screen shows. */
        PortState: {
            /**
             * Format: int64
             * @description Grows with each change; commands carry the one they saw.
             */
            version: number;
            /** @description The port. */
            port: components["schemas"]["PortName"];
            /** @description Its site. */
            site: components["schemas"]["PortSite"];
            /** @description Who works there. */
            user: components["schemas"]["PortUserName"];
            /**
             * Format: int64
             * @description Orders ready to pick in this site.
             */
            ready_count: number;
            /** @description Empty (home), `store`, `pick`, `grid_pick`, `ship`, `look` or `moves`. */
            task: string;
            /** @description The step of the task; empty at home. */
            step: string;
            /** @description The storing task; null in another. */
            store: components["schemas"]["StoreState"] | null;
            /** @description The picking task; null in another. */
            pick: components["schemas"]["PickState"] | null;
            /** @description The task of sending a picked delivery; null in another. */
            ship: components["schemas"]["ShipState"] | null;
            /** @description The task of picking from bins; null in another. */
            grid_pick: components["schemas"]["GridPickState"] | null;
            /** @description The task of looking into bins; null in another. */
            look: components["schemas"]["LookState"] | null;
            /** @description The task of bins in and out; null in another. */
            moves: components["schemas"]["MovesState"] | null;
            /** @description What the grid does for the port; null at a port without one. */
            grid: components["schemas"]["GridAtPort"] | null;
            /** @description What was picked here last, shown at home; null at first. */
            last_pick: components["schemas"]["PickReceipt"] | null;
            /** @description The order whose goods were put back here last, shown at home; null after anything else. */
            last_put_back: components["schemas"]["PutBackReceipt"] | null;
        };
        /** @description Somebody who may work at this port. */
        PortUser: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            user_id: number;
            /** @description To choose oneself by. */
            name: string;
            /**
             * @description In the port's organization.
             * @enum {string}
             */
            role: "user" | "manager" | "admin";
            /** @description Of the app; empty follows the browser. */
            language: string;
            /** @description False: a Manager has to make a PIN first. */
            has_pin: boolean;
        };
        /** @description The worker at a port. */
        PortUserName: {
            /**
             * Format: int64
             * @description The user.
             */
            user_id: number;
            /** @description What they are called. */
            name: string;
        };
        /** @description Who may sign in at this port. */
        PortUsers: {
            /** @description Where the port stands. */
            site: components["schemas"]["SessionSite"];
            /** @description The port of this browser. */
            port: components["schemas"]["SessionPort"];
            /** @description By name. */
            users: components["schemas"]["PortUser"][];
        };
        /** @description Prints a label at a port. */
        PrintAt: {
            /**
             * Format: int64
             * @description The port whose printer prints it.
             */
            port_id: number;
        };
        /** @description One physical good. */
        Product: {
            /**
             * Format: int64
             * @description Our number of the product, unique in the organization.
             */
            product_id: number;
            /** @description Stock keeping unit, unique for each owner of goods. */
            sku: string;
            /** @description What the worker reads. */
            name: string;
            /** @description Your shop's id of the product. */
            ext_product_id: string;
            /** @description Your shop's id of the variant; empty when none. */
            ext_variant_id: string;
            /** @description Codes on the good, any of which may be scanned. */
            barcodes: string[];
            /** @description The brand on the good. */
            brand: string;
            /** @description What kind of good it is, in your words. */
            product_type: string;
            /** @description The colour in words, shown to the worker. */
            color: string;
            /** @description The size in words, shown to the worker. */
            size: string;
            /**
             * Format: int64
             * @description Weight of a unit in grams; 0 when not known.
             */
            weight_grams: number;
            /**
             * Format: int64
             * @description Length of a unit in millimetres; 0 when not known.
             */
            length_mm: number;
            /**
             * Format: int64
             * @description Width of a unit in millimetres; 0 when not known.
             */
            width_mm: number;
            /**
             * Format: int64
             * @description Height of a unit in millimetres; 0 when not known.
             */
            height_mm: number;
            /** @description Your own words for grouping. */
            tags: string[];
            /** @description Where it was made, for customs. */
            country_of_origin: string;
            /** @description Harmonized System code, for customs. */
            hs_code: string;
            /** @description Where the server fetches the picture; empty when none. */
            image_src: string;
            /** @description Our own copy of the picture, or a drawing with initials. */
            image_url: string;
            /**
             * @description How far fetching the picture has come.
             * @enum {string}
             */
            image_state: "none" | "waiting" | "ready" | "failed";
            /** @description Why the picture could not be fetched; empty when it could. */
            image_error: string;
            /** @description Whether its units are stored by lot. */
            lot_required: boolean;
            /** @description Whether its units are stored with an expiry date. */
            expiry_required: boolean;
            /** @description What the kit is made of; empty when it is no kit. */
            components: components["schemas"]["KitComponent"][];
            /** @description Under which ids the shops know it, one for each shop. */
            mappings: components["schemas"]["Mapping"][];
            /** @description The latest counts in the shop's site; of a kit, whole kits. */
            inventory: components["schemas"]["Inventory"];
            /** @description False when it was deleted and is kept for the books. */
            active: boolean;
            /**
             * Format: date-time
             * @description When the product was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When its data were last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Counts changes of the data you send; also the ETag. Counts in stock and the fetching of the picture do not change it.
             */
            version: number;
        };
        /** @description A product as a port shows it: its picture, counts and places. */
        ProductHit: {
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description Its name. */
            name: string;
            /** @description Stock keeping unit. */
            sku: string;
            /** @description Codes that are a right scan of one unit. */
            barcodes: string[];
            /** @description Its picture, or a drawn one with its initials. */
            image_url: string;
            /** @description Colour, empty when there is none. */
            color: string;
            /** @description Size, empty when there is none. */
            size: string;
            /**
             * Format: int64
             * @description Units stored in this site.
             */
            in_stock: number;
            /**
             * Format: int64
             * @description Units promised to orders.
             */
            reserved: number;
            /**
             * Format: int64
             * @description in_stock less reserved.
             */
            available: number;
            /** @description Every place it lies, in route order. */
            places: components["schemas"]["PlaceShown"][];
            /** @description What a kit is made of; a kit lies nowhere itself. */
            components: components["schemas"]["ComponentShown"][];
        };
        /** @description A place where units of a product and lot lie. */
        ProductPlace: {
            /**
             * Format: int64
             * @description Number of the place.
             */
            location_id: number;
            /** @description What its label says. */
            name: string;
            /** @description What it is: shelf, tote, quarantine. */
            kind: string;
            /**
             * Format: int64
             * @description Units of the lot there.
             */
            quantity: number;
            /** @description Their lot; empty when they have none. */
            lot: string;
            /** @description When the lot expires; empty when not known. */
            expires_on: string;
        };
        /** @description Where a product lies. */
        ProductPlaces: {
            /** @description The places in route order. */
            data: components["schemas"]["ProductPlace"][];
        };
        /** @description Goods a shop expects and what came of them. */
        PurchaseOrder: {
            /**
             * Format: int64
             * @description Number of the purchase order.
             */
            purchase_order_id: number;
            /**
             * Format: int64
             * @description The shop that expects them.
             */
            shop_id: number;
            /** @description Your own id of the purchase order. */
            ext_purchase_order_id: string;
            /** @description What stands on the papers. */
            purchase_order_number: string;
            /**
             * @description Where it stands. `errors`: more came than was ordered, or it was closed while something was missing.
             * @enum {string}
             */
            status: "open" | "partially_received" | "fulfilled" | "errors" | "cancelled";
            /** @description Whether nothing more is expected, whatever is missing. */
            closed: boolean;
            /** @description Who sends the goods. */
            supplier: string;
            /**
             * Format: date-time
             * @description When they are expected; null when nobody knows.
             */
            expected_at: string | null;
            /** @description Shown to who receives the goods. */
            notes: string;
            /** @description Your own words for grouping. */
            tags: string[];
            /** @description What was ordered and what came of it. */
            line_items: components["schemas"]["PurchaseOrderLineItem"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When anything of it changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Grows with every change; also the ETag.
             */
            version: number;
        };
        /** @description Everything the app shows of a purchase order. */
        PurchaseOrderDetail: {
            /** @description The purchase order as its shop sees it. */
            purchase_order: components["schemas"]["PurchaseOrder"];
            /** @description Name of the shop. */
            shop_name: string;
            /** @description Name of the site the goods are to arrive at. */
            site_name: string;
            /** @description Its lines with names and pictures. */
            lines: components["schemas"]["PurchaseOrderDetailLine"][];
            /** @description What was stored of it, newest first; the last 500. */
            receipts: components["schemas"]["PurchaseOrderReceipt"][];
        };
        /** @description A line of a purchase order as the app shows it. */
        PurchaseOrderDetailLine: {
            /**
             * Format: int64
             * @description Number of the line.
             */
            purchase_order_line_item_id: number;
            /** @description The shop's own id of the line. */
            ext_purchase_order_line_item_id: string;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU when ordered. */
            sku: string;
            /** @description What the worker reads. */
            name: string;
            /** @description The product's picture on this server. */
            image_url: string;
            /**
             * Format: int64
             * @description Units ordered.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units received.
             */
            received_quantity: number;
        };
        /** @description A line of a purchase order and what came of it. */
        PurchaseOrderLineItem: {
            /**
             * Format: int64
             * @description Number of the line.
             */
            purchase_order_line_item_id: number;
            /** @description Your own id of the line. */
            ext_purchase_order_line_item_id: string;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU when ordered. */
            sku: string;
            /**
             * Format: int64
             * @description Units ordered.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units stored; above quantity when more came.
             */
            received_quantity: number;
        };
        /** @description Goods of a purchase order that were stored once. */
        PurchaseOrderReceipt: {
            /**
             * Format: int64
             * @description Number of the receipt; ascends.
             */
            receipt_id: number;
            /**
             * Format: int64
             * @description The line they were expected by.
             */
            purchase_order_line_item_id: number;
            /**
             * Format: int64
             * @description Which product.
             */
            product_id: number;
            /** @description Its SKU when ordered. */
            sku: string;
            /**
             * Format: int64
             * @description Units stored.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units of them beyond what was ordered, confirmed twice.
             */
            over_quantity: number;
            /**
             * Format: int64
             * @description Where they were put.
             */
            location_id: number;
            /** @description What is printed on its label. */
            location_name: string;
            /** @description `shelf`, or `compartment` of a bin. */
            location_kind: string;
            /** @description The port the worker stood at. */
            port_name: string;
            /** @description Who stored them. */
            user_name: string;
            /**
             * Format: date-time
             * @description When they were stored.
             */
            at: string;
        };
        /** @description A purchase order in the list. */
        PurchaseOrderSummary: {
            /**
             * Format: int64
             * @description Number of the purchase order.
             */
            purchase_order_id: number;
            /** @description What stands on the papers. */
            purchase_order_number: string;
            /** @description The shop's own id of it. */
            ext_purchase_order_id: string;
            /**
             * Format: int64
             * @description The shop that expects it.
             */
            shop_id: number;
            /** @description Name of the shop. */
            shop_name: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "open" | "partially_received" | "fulfilled" | "errors" | "cancelled";
            /** @description Whether nothing more is expected. */
            closed: boolean;
            /** @description Who sends the goods. */
            supplier: string;
            /**
             * Format: date-time
             * @description When they are expected; null when nobody knows.
             */
            expected_at: string | null;
            /**
             * Format: int64
             * @description Number of lines.
             */
            lines_count: number;
            /**
             * Format: int64
             * @description Units ordered.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units received.
             */
            received_quantity: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
        };
        /** @description A user asked for purchase orders to be sent anew. */
        PurchaseOrderSync: {
            /**
             * Format: int64
             * @description Number of the request; ascends.
             */
            purchase_order_sync_id: number;
            /**
             * Format: int64
             * @description The shop that is asked.
             */
            shop_id: number;
            /**
             * Format: int64
             * @description The one that is meant; null for all.
             */
            purchase_order_id: number | null;
            /** @description Your own id of it; null for all. */
            ext_purchase_order_id: string | null;
            /** @description Name of the user who asked. */
            requested_by: string;
            /**
             * Format: date-time
             * @description When they asked.
             */
            requested_at: string;
        };
        /** @description What was put back last, as a receipt. */
        PutBackReceipt: {
            /** @description The shop's number of the order. */
            order_number: string;
            /**
             * Format: int64
             * @description Units that went back onto shelves.
             */
            units: number;
            /** @description Whether a manager decides before it is picked again. */
            deviated: boolean;
            /** @description Whether the order was cancelled. */
            cancelled: boolean;
        };
        /** @description What goes back onto a shelf next. */
        PutBackState: {
            /**
             * Format: int64
             * @description The step whose units go back.
             */
            step_id: number;
            /**
             * Format: int64
             * @description The line they were picked for.
             */
            fulfillment_line_item_id: number;
            /**
             * Format: int64
             * @description Units of the step in the tote.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units of all lines in the tote.
             */
            in_tote: number;
            /**
             * Format: int64
             * @description Units in the tote when putting back began.
             */
            units: number;
            /** @description Where to put them: first where they came from. */
            suggested_shelves: components["schemas"]["ShelfSuggestion"][];
            /** @description The shelf that was scanned or chosen. */
            location: components["schemas"]["PlaceName"] | null;
            /** @description Their lot; empty when they have none. */
            lot: string;
            /** @description The day the lot expires, or empty. */
            expires_on: string;
        };
        /** @description A fulfillment's place in its site's queue. */
        QueuePlace: {
            /**
             * Format: int64
             * @description The fulfillment that is ready to pick.
             */
            fulfillment_id: number;
            /**
             * Format: int64
             * @description Its place; 1 is next.
             */
            position: number;
            /**
             * Format: int64
             * @description Fulfillments that are picked before it.
             */
            orders_before: number;
            /**
             * Format: int64
             * @description The site's pace: seconds for one fulfillment, from those finished in the last hour; null when none was.
             */
            seconds_per_order: number | null;
            /**
             * Format: date-time
             * @description When it should be picked at that pace: an estimate, not a promise; null without a pace.
             */
            expected_at: string | null;
        };
        /** @description A way to send the parcel. */
        RateChoice: {
            /**
             * Format: int64
             * @description The rate.
             */
            shipping_rate_id: number;
            /** @description What the worker reads. */
            name: string;
            /** @description What helps to choose. */
            description: string;
        };
        /** @description What purchase orders have to do with the storing task. */
        ReceivingState: {
            /** @description The purchase order being received; null when none was named. */
            delivery: components["schemas"]["ExpectedDelivery"] | null;
            /** @description Where the product in hand is still to come, oldest first. */
            expected: components["schemas"]["ExpectedUnits"][];
            /**
             * Format: int64
             * @description The line the goods are stored against; null for none.
             */
            chosen: number | null;
            /** @description What is asked in step `over_receipt`; null in another. */
            over_receipt: components["schemas"]["OverReceipt"] | null;
            /** @description What the goods stored last were counted on; null for none. */
            last: components["schemas"]["ExpectedUnits"] | null;
        };
        /** @description What the log holds. */
        RequestLogSummary: {
            /**
             * Format: int64
             * @description Requests in the log.
             */
            logged: number;
            /**
             * Format: int64
             * @description Requests that are not, because more came at once than it takes.
             */
            left_out: number;
            /** @description Refusals by code, the most frequent first. */
            errors: components["schemas"]["CodeCount"][];
            /** @description Whose requests they are. */
            integrations: components["schemas"]["LoggedIntegration"][];
        };
        /** @description A rule that says when the orders it matches are picked. */
        Rule: {
            /**
             * Format: int64
             * @description Number of the rule.
             */
            rule_id: number;
            /**
             * Format: int64
             * @description Rules are asked in this order; the first that matches decides.
             */
            position: number;
            /**
             * @description What of an order it looks at.
             * @enum {string}
             */
            match_kind: "tag" | "shop" | "shipping_method";
            /** @description The tag, the shop's id or name, or the shipping method. */
            match_value: string;
            /**
             * @description Pick at once, before a time of day, or not at all.
             * @enum {string}
             */
            action: "immediately" | "before" | "block";
            /** @description Time of the site's day as HH:MM; null but for `before`. */
            before_time: string | null;
            /** @description False: the rule rests. */
            active: boolean;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description What is left out stays as it is. */
        RuleChange: {
            /**
             * @description What of an order it looks at.
             * @enum {string|null}
             */
            match_kind?: "tag" | "shop" | "shipping_method" | null;
            /** @description The tag, the shop's id or name, or the shipping method, exactly. */
            match_value?: string | null;
            /**
             * @description Pick at once, before a time of day, or not at all.
             * @enum {string|null}
             */
            action?: "immediately" | "before" | "block" | null;
            /** @description Time of the site's day as HH:MM, for `before`. */
            before_time?: string | null;
            /** @description False: the rule rests. */
            active?: boolean | null;
        };
        /** @description The rules in the order in which they are asked. */
        RuleList: {
            /** @description The rules. */
            data: components["schemas"]["Rule"][];
        };
        /** @description The order in which rules are asked. */
        RuleOrder: {
            /** @description Every rule once, the first first. */
            rule_ids: number[];
        };
        /** @description Which orders the rule matches now. */
        RulePreview: {
            /**
             * Format: int64
             * @description Orders not yet picked that it matches.
             */
            orders_count: number;
            /** @description Numbers of the first ten of them. */
            sample: string[];
        };
        /** @description What a scan or a typed word leads to; exact codes come alone. */
        SearchResult: {
            /** @description Products found, at most 20. */
            products: components["schemas"]["ProductHit"][];
            /** @description Orders found, at most 10. */
            orders: components["schemas"]["OrderHit"][];
            /** @description Shelves found, at most 10. */
            shelves: components["schemas"]["ShelfHit"][];
            /** @description Purchase orders still to come, at most 10. */
            purchase_orders: components["schemas"]["ExpectedDelivery"][];
            /** @description The bin of this number, at a port at a grid. */
            bins: components["schemas"]["BinHit"][];
        };
        /** @description Who is signed in, where, and what for. */
        Session: {
            /** @description Who is signed in. */
            user: components["schemas"]["SessionUser"];
            /** @description Where this session works. */
            organization: components["schemas"]["SessionOrganization"];
            /** @description Where the user may switch to, this one included. */
            organizations: components["schemas"]["OrganizationChoice"][];
            /** @description Of the port; null when this browser stands at none. */
            site: components["schemas"]["SessionSite"] | null;
            /** @description Null when this browser is not enrolled here. */
            device: components["schemas"]["SessionDevice"] | null;
            /** @description Null when this browser stands at none. */
            port: components["schemas"]["SessionPort"] | null;
            /** @description Signed in by PIN: may work at the port and nothing else. */
            pin_only: boolean;
            /** @description The installation is for trying things out. */
            sandbox: boolean;
            /** @description Of the server program. */
            version: string;
        };
        /** @description This browser, enrolled for a port. */
        SessionDevice: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            device_id: number;
            /** @description What kind of browser it is. */
            name: string;
        };
        /** @description The organization the session works in. */
        SessionOrganization: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            organization_id: number;
            /** @description The company's name. */
            name: string;
        };
        /** @description The port this browser stands at. */
        SessionPort: {
            /**
             * Format: int64
             * @description Counted per organization.
             */
            port_id: number;
            /** @description The port's name. */
            name: string;
        };
        /** @description The warehouse this browser stands in. */
        SessionSite: {
            /**
             * Format: int64
             * @description Counted per organization.
             */
            site_id: number;
            /** @description The warehouse's name. */
            name: string;
        };
        /** @description Who is signed in. */
        SessionUser: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            user_id: number;
            /** @description As colleagues see it. */
            name: string;
            /** @description Empty for a worker who only has a PIN. */
            email: string;
            /**
             * @description In the session's organization.
             * @enum {string}
             */
            role: "user" | "manager" | "admin";
            /** @description Of the app, such as `en`; empty follows the browser. */
            language: string;
        };
        /** @description What users change about themselves. */
        SessionUserPatch: {
            /** @description As colleagues see it. */
            name?: string | null;
            /** @description Such as `en`. */
            language?: string | null;
            /** @description Ends the user's other sessions. */
            password?: components["schemas"]["NewPassword"] | null;
        };
        /** @description A shelf and what lies on it. */
        Shelf: {
            /**
             * Format: int64
             * @description Number of the shelf.
             */
            location_id: number;
            /**
             * Format: int64
             * @description The site it stands in.
             */
            site_id: number;
            /** @description What its label says. */
            name: string;
            /**
             * Format: int64
             * @description Units that lie there.
             */
            units: number;
            /**
             * Format: int64
             * @description Products that lie there.
             */
            products: number;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description A new name for a shelf. */
        ShelfChange: {
            /** @description What its label says, in ASCII. */
            name: string;
        };
        /** @description A product that lies on a shelf. */
        ShelfContent: {
            /**
             * Format: int64
             * @description The product.
             */
            product_id: number;
            /** @description Its name. */
            name: string;
            /** @description Stock keeping unit. */
            sku: string;
            /**
             * Format: int64
             * @description Units on this shelf.
             */
            quantity: number;
            /** @description Its picture. */
            image_url: string;
        };
        /** @description A shelf found by its name. */
        ShelfHit: {
            /**
             * Format: int64
             * @description The place.
             */
            location_id: number;
            /** @description What is printed on its label. */
            name: string;
            /** @description What lies there. */
            contents: components["schemas"]["ShelfContent"][];
        };
        /** @description Shelves to be made, from one name to another. */
        ShelfRange: {
            /**
             * Format: int64
             * @description The site they stand in.
             */
            site_id: number;
            /**
             * @description Name of the first shelf.
             * @example A-01-1
             */
            from: string;
            /**
             * @description Name of the last shelf.
             * @example A-10-5
             */
            to: string;
            /** @description True only tells what would be made. */
            dry_run?: boolean;
        };
        /** @description A shelf where the product would lie well. */
        ShelfSuggestion: {
            /**
             * Format: int64
             * @description The place.
             */
            location_id: number;
            /** @description What is printed on its label. */
            name: string;
            /**
             * Format: int64
             * @description Units of the product there now.
             */
            quantity: number;
            /**
             * @description Why it is suggested.
             * @enum {string}
             */
            reason: "same_product" | "empty" | "recent" | "came_from";
        };
        /** @description The task of sending a picked delivery. */
        ShipState: {
            /**
             * Format: int64
             * @description What is sent.
             */
            fulfillment_id: number;
            /**
             * Format: int64
             * @description The order it belongs to.
             */
            order_id: number;
            /** @description The shop's number of the order. */
            order_number: string;
            /** @description The shop it came from. */
            shop_name: string;
            /** @description Where the parcel goes. */
            destination: components["schemas"]["Destination"];
            /** @description Who is asked for the label. */
            channel_name: string;
            /** @description Whether the weight has to be entered. */
            wants_weight: boolean;
            /** @description Whether the lengths have to be entered. */
            wants_dimensions: boolean;
            /** @description Ways to send it. */
            rates: components["schemas"]["RateChoice"][];
            /**
             * Format: int64
             * @description The rate that is preset or was chosen; null when none is.
             */
            shipping_rate_id: number | null;
            /** @description What is preset or was entered of the parcel. */
            parcel: components["schemas"]["Parcel"];
            /** @description Where this port prints; empty for nowhere. */
            printer: string;
            /** @description The label that is asked for; null in step `parcel`. */
            label: components["schemas"]["LabelState"] | null;
        };
        /** @description A shipment as the Admin view lists it. */
        ShipmentSummary: {
            /**
             * Format: int64
             * @description Number of the try.
             */
            shipment_id: number;
            /**
             * Format: int64
             * @description The delivery.
             */
            fulfillment_id: number;
            /**
             * Format: int64
             * @description The order.
             */
            order_id: number;
            /** @description What people call the order. */
            order_number: string;
            /** @description The shop. */
            shop_name: string;
            /**
             * Format: int64
             * @description The channel asked.
             */
            order_channel_id: number;
            /** @description That channel's name. */
            channel_name: string;
            /**
             * Format: int64
             * @description The rate chosen.
             */
            shipping_rate_id: number;
            /** @description That rate's name. */
            rate_name: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "open" | "waiting" | "sent" | "unreachable" | "refused" | "labelled" | "replaced";
            /** @description Why there is no label, in words. */
            error: string;
            /** @description The carrier's number of the parcel. */
            tracking_number: string;
            /** @description Where the receiver follows it. */
            tracking_url: string;
            /** @description Who carries it. */
            carrier: string;
            /** @description The port where somebody waits for it; empty when nobody does. */
            port_name: string;
            /** @description waiting, printed, failed; empty when the server does not print. */
            print_state: string;
            /** @description Why it was not printed. */
            print_error: string;
            /**
             * Format: date-time
             * @description When the label was asked for; null before.
             */
            asked_at: string | null;
            /**
             * Format: date-time
             * @description When it was printed; null before.
             */
            printed_at: string | null;
            /** @description The label's PDF; empty before it has come. */
            label_url: string;
            /** @description What was entered of the parcel. */
            parcel: components["schemas"]["Parcel"];
            /**
             * Format: date-time
             * @description When the try began.
             */
            created_at: string;
        };
        /** @description A service that an order channel offers. */
        ShippingRate: {
            /**
             * Format: int64
             * @description Number of the rate.
             */
            shipping_rate_id: number;
            /**
             * Format: int64
             * @description The channel that offers it.
             */
            order_channel_id: number;
            /** @description The integration's own id of the rate. */
            ext_shipping_rate_id: string;
            /** @description What the worker reads. */
            name: string;
            /** @description What helps the worker to choose. */
            description: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Counts the changes; also the ETag.
             */
            version: number;
        };
        /** @description Size and speed of a simulated grid. */
        SimulatedSettings: {
            /**
             * Format: int64
             * @description Stacks from left to right.
             */
            width: number;
            /**
             * Format: int64
             * @description Stacks from front to back.
             */
            depth: number;
            /**
             * Format: int64
             * @description Bins in a full stack.
             */
            height: number;
            /**
             * Format: int64
             * @description Robots on top.
             */
            robots: number;
            /**
             * Format: int64
             * @description Ports at the front.
             */
            ports: number;
            /**
             * Format: int64
             * @description How many times as fast as a real one.
             */
            speed?: number;
        };
        /** @description One warehouse of the organization. */
        Site: {
            /**
             * Format: int64
             * @description Counted per organization.
             */
            site_id: number;
            /** @description The warehouse's name. */
            name: string;
            /** @description IANA name; rules' times of day are its. */
            timezone: string;
            /**
             * Format: int64
             * @description Active ports.
             */
            ports_count: number;
            /**
             * Format: int64
             * @description Active shelves.
             */
            shelves_count: number;
            /** @description False: no longer used. */
            active: boolean;
            /**
             * Format: int64
             * @description Goes up with every change.
             */
            version: number;
        };
        /** @description What changes about a site. */
        SitePatch: {
            /** @description Not one of another site. */
            name?: string | null;
            /** @description IANA name, such as Europe/Oslo. */
            timezone?: string | null;
            /** @description False: no longer used. */
            active?: boolean | null;
        };
        /** @description Units of a product that an order was promised and has not picked yet. */
        StockHolder: {
            /**
             * Format: int64
             * @description The order that holds them; null for another shop's.
             */
            order_id: number | null;
            /** @description Its number; empty for another shop's. */
            order_number: string;
            /** @description Its shop; `another shop` when it is not the caller's. */
            shop_name: string;
            /**
             * Format: int64
             * @description Units it holds.
             */
            quantity: number;
        };
        /** @description Where to put the goods in the grid. */
        StoreBins: {
            /** @description Other compartments, the best first. */
            proposals: components["schemas"]["BinProposal"][];
            /** @description The compartment whose bin comes; null when the worker chose a shelf, or no compartment fits. */
            chosen: components["schemas"]["BinProposal"] | null;
        };
        /** @description Lot and expiry date of the goods in hand. */
        StoreLot: {
            /** @description What was scanned or typed; empty at first. */
            lot: string;
            /** @description The day it expires, as 2027-03-31; empty at first. */
            expires_on: string;
            /** @description Whether it can't be stored without a lot. */
            lot_required: boolean;
            /** @description Whether it can't be stored without an expiry date. */
            expiry_required: boolean;
            /** @description Lots in stock, what expires first first. */
            known: components["schemas"]["LotShown"][];
        };
        /** @description What was stored last, as a receipt. */
        StoreReceipt: {
            /** @description Name of the product. */
            name: string;
            /** @description Where it was put. */
            location_name: string;
            /** @description Its picture. */
            image_url: string;
            /**
             * Format: int64
             * @description Units stored.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units in stock after it.
             */
            in_stock: number;
            /**
             * Format: int64
             * @description Units available after it.
             */
            available: number;
        };
        /** @description The task of storing: what, and where to. */
        StoreState: {
            /** @description The product in hand; null in step `product`. */
            product: components["schemas"]["ProductHit"] | null;
            /** @description Shelves to use, the best first. */
            suggested_shelves: components["schemas"]["ShelfSuggestion"][];
            /** @description The shelf that was scanned or chosen. */
            location: components["schemas"]["PlaceName"] | null;
            /** @description Scans that count one unit. */
            accepted_codes: string[];
            /** @description What was stored last; null at first. */
            last: components["schemas"]["StoreReceipt"] | null;
            /** @description What purchase orders have to do with it. */
            receiving: components["schemas"]["ReceivingState"];
            /** @description Lot and expiry date; null in step `product`. */
            lot: components["schemas"]["StoreLot"] | null;
            /** @description Where to put it in the grid; null in step `product` and at a port without a grid. */
            bins: components["schemas"]["StoreBins"] | null;
        };
        /** @description One thing that happened to an order. */
        TimelineEntry: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description Who did it. */
            actor: string;
            /** @description What happened: created, prepared, picked, ... */
            happening: string;
            /** @description An object with what belongs to it. */
            details: unknown;
        };
        /** @description A person who works in the organization. */
        User: {
            /**
             * Format: int64
             * @description Unique in the installation.
             */
            user_id: number;
            /** @description As colleagues see it. */
            name: string;
            /** @description Empty for a worker who only has a PIN. */
            email: string;
            /**
             * @description Each role has the rights of those before it.
             * @enum {string}
             */
            role: "user" | "manager" | "admin";
            /** @description False: may not sign in any more. */
            active: boolean;
            /** @description May sign in at a port. */
            has_pin: boolean;
            /** @description May sign in with e-mail and password. */
            has_password: boolean;
            /** @description Too many misses: the PIN or the password rests or needs a new one. */
            locked: boolean;
            /**
             * Format: date-time
             * @description Last use of the app, to the minute; null when never.
             */
            last_seen_at: string | null;
            /**
             * Format: int64
             * @description Goes up with every change.
             */
            version: number;
        };
        /** @description What changes about a user. */
        UserPatch: {
            /** @description As colleagues see it. */
            name?: string | null;
            /**
             * Format: email
             * @description Null takes it away.
             */
            email?: string | null;
            /** @description At least 12 characters; null takes it away. */
            password?: string | null;
            /**
             * @description Only an Admin changes roles.
             * @enum {string|null}
             */
            role?: "user" | "manager" | "admin" | null;
            /** @description False ends the user's sessions; true lets them in again. */
            active?: boolean | null;
        };
        /** @description Take so many units of a line from one place. */
        WalkStep: {
            /**
             * Format: int64
             * @description Number of the step in this task.
             */
            step_id: number;
            /**
             * Format: int64
             * @description The line it serves.
             */
            fulfillment_line_item_id: number;
            /**
             * Format: int64
             * @description Where to take it.
             */
            location_id: number;
            /** @description What is printed on its label. */
            location_name: string;
            /**
             * Format: int64
             * @description Units to take there.
             */
            quantity: number;
            /** @description Whether it was confirmed or reported. */
            done: boolean;
            /**
             * Format: int64
             * @description Units taken there that are in the tote.
             */
            taken: number;
            /** @description Which lot to take; empty when they have none. */
            lot: string;
            /** @description The day the lot expires, or empty. */
            expires_on: string;
        };
        /** @description An error as RFC 9457 says; `code` is for programs, `detail` for people. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            request_id: string;
            errors?: {
                loc: string[];
                msg: string;
                type: string;
            }[];
        };
        /** @description An error as RFC 6749 says. */
        OAuthError: {
            error: string;
            error_description: string;
        };
    };
    responses: never;
    parameters: {
        /** @description The same key and request again gives the first answer again; kept 7 days. */
        IdempotencyKey: string;
        /** @description The ETag you decided on; 412 when it is stale. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names this request in the request log; quote it when you ask for help.
         * @example r-5f0c2a
         */
        "X-Request-Id": string;
        /**
         * @description The version of the resource; send it in `If-Match`.
         * @example "v3"
         */
        ETag: string;
        /**
         * @description `r`: requests left now; `t`: seconds until all are there again.
         * @example "default";r=99;t=1
         */
        RateLimit: string;
        /**
         * @description `q` requests in `w` seconds, for each token.
         * @example "default";q=100;w=1
         */
        "RateLimit-Policy": string;
        /**
         * @description `true`: this is the first answer to this Idempotency-Key, sent again.
         * @example true
         */
        "Idempotent-Replayed": string;
        /**
         * @description Seconds to wait before the same request is sent again.
         * @example 1
         */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_app_api_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description - `login_failed`: Signing in failed. Check e-mail and password. After 10 misses the account rests for 15 minutes. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `login_needs_https`: Secrets are not taken over plain HTTP. Open the server's https:// address; plain HTTP is for this machine only. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_session_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseOrganization"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `organization_not_found`: You do not belong to this organization. Choose one of the organizations of your session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_session_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionUserPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `password_wrong`: The current password is wrong. Enter the password you sign in with now.
             *     - `password_too_weak`: The password is too easy to guess. Choose 12 characters or more that are neither the name, the e-mail nor a simple row.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_port_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortUsers"];
                };
            };
            /** @description - `device_not_enrolled`: This browser does not stand at a port. Let an Admin sign in here once and press Port. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_port_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinLogin"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /**
             * @description - `device_not_enrolled`: This browser does not stand at a port. Let an Admin sign in here once and press Port.
             *     - `pin_wrong`: The PIN is wrong. Enter the PIN again; a Manager can make a new one.
             *     - `pin_locked`: The PIN is locked. Wait until `locked_until`, or ask a Manager for a new PIN.
             *     - `login_needs_https`: Secrets are not taken over plain HTTP. Open the server's https:// address; plain HTTP is for this machine only.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_devices_enroll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrollDevice"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `login_needs_https`: Secrets are not taken over plain HTTP. Open the server's https:// address; plain HTTP is for this machine only.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `port_not_found`: There is no such port. Use a port_id of the list of ports. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_devices: {
        parameters: {
            query?: {
                /** @description The most items to answer. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Device"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_app_api_devices_device_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                device_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `device_not_found`: There is no such device. Use a device_id of the list of devices.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_users: {
        parameters: {
            query?: {
                /** @description The most items to answer. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["User"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_users: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `role_not_allowed`: Your role may not do this. A Manager adds and changes users of role User; everything else is for an Admin.
             *     - `user_is_shared`: This person works for other organizations too. E-mail and password are changed by the person, under their own name in the app.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `user_exists`: This user is there already. Change the user who has this e-mail address instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `password_too_weak`: The password is too easy to guess. Choose 12 characters or more that are neither the name, the e-mail nor a simple row.
             *     - `pin_too_weak`: The PIN is too easy to guess. Choose 4 to 6 digits that are neither a row nor all alike.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_users_user_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `user_not_found`: There is no such user. Use a user_id of the list of users.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_app_api_users_user_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `role_not_allowed`: Your role may not do this. A Manager adds and changes users of role User; everything else is for an Admin.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `user_not_found`: There is no such user. Use a user_id of the list of users.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `last_admin`: Somebody has to stay Admin. Make another user Admin first.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_users_user_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `role_not_allowed`: Your role may not do this. A Manager adds and changes users of role User; everything else is for an Admin.
             *     - `user_is_shared`: This person works for other organizations too. E-mail and password are changed by the person, under their own name in the app.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `user_not_found`: There is no such user. Use a user_id of the list of users.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `user_exists`: This user is there already. Change the user who has this e-mail address instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `last_admin`: Somebody has to stay Admin. Make another user Admin first.
             *     - `password_too_weak`: The password is too easy to guess. Choose 12 characters or more that are neither the name, the e-mail nor a simple row.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_users_user_id_pin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPin"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinShown"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `role_not_allowed`: Your role may not do this. A Manager adds and changes users of role User; everything else is for an Admin.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `user_not_found`: There is no such user. Use a user_id of the list of users.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `pin_too_weak`: The PIN is too easy to guess. Choose 4 to 6 digits that are neither a row nor all alike.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_sites: {
        parameters: {
            query?: {
                /** @description The most items to answer. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Site"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_sites: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSite"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `name_taken`: This name is used already. Choose another name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `timezone_unknown`: There is no such time zone. Send an IANA name such as Europe/Oslo.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_sites_site_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `site_not_found`: There is no such site. Use a site_id of the list of sites.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_sites_site_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SitePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `site_not_found`: There is no such site. Use a site_id of the list of sites.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `name_taken`: This name is used already. Choose another name.
             *     - `site_in_use`: The site is in use. Move its goods and shops to another site first; an organization keeps one site.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `timezone_unknown`: There is no such time zone. Send an IANA name such as Europe/Oslo.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_ports: {
        parameters: {
            query?: {
                /** @description The most items to answer. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Port"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_ports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPort"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Port"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `site_not_found`: There is no such site. Use a site_id of the list of sites. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `name_taken`: This name is used already. Choose another name.
             *     - `grid_port_taken`: Another port of the site has this number at the grid. Choose another number, or take it from the other port first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `printer_invalid`: This does not name a printer. Write the name of a CUPS queue or an ipp address.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_ports_port_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                port_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Port"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `port_not_found`: There is no such port. Use a port_id of the list of ports.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_ports_port_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                port_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Port"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `port_not_found`: There is no such port. Use a port_id of the list of ports.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `name_taken`: This name is used already. Choose another name.
             *     - `port_busy`: A task is under way at this port. Finish the task, then change the port.
             *     - `grid_port_taken`: Another port of the site has this number at the grid. Choose another number, or take it from the other port first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `printer_invalid`: This does not name a printer. Write the name of a CUPS queue or an ipp address.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_integrations: {
        parameters: {
            query?: {
                /** @description The most items to answer. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Integration"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_integrations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIntegration"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `redirect_url_invalid`: A redirect URL can't be used. Give whole addresses: https://..., or http:// on 127.0.0.1, [::1] or localhost; no #part.
             *     - `scopes_missing`: An integration needs at least one scope. Name what the integration may ask for, such as `products`.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_integrations_integration_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                integration_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `integration_not_found`: There is no such integration. Use an integration_id of the list of integrations.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_app_api_integrations_integration_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                integration_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `integration_not_found`: There is no such integration. Use an integration_id of the list of integrations.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_integrations_integration_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                integration_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `integration_not_found`: There is no such integration. Use an integration_id of the list of integrations.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `redirect_url_invalid`: A redirect URL can't be used. Give whole addresses: https://..., or http:// on 127.0.0.1, [::1] or localhost; no #part.
             *     - `scopes_missing`: An integration needs at least one scope. Name what the integration may ask for, such as `products`.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_integrations_integration_id_rotate_secret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                integration_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `integration_not_found`: There is no such integration. Use an integration_id of the list of integrations.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_integrations_integration_id_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                integration_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `integration_not_found`: There is no such integration. Use an integration_id of the list of integrations.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_shops: {
        parameters: {
            query?: {
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["AdminShop"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_shops_shop_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminShop"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shop_not_found`: There is no such shop. Make the shop first (`POST /api/v1/shops`); a token sees the shop it made and no other.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_shops_shop_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                shop_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdminShopChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminShop"];
                };
            };
            /** @description - `shop_already_exists`: This ext_shop_id belongs to another shop. Use the token of the shop that has it, or send another `ext_shop_id`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shop_not_found`: There is no such shop. Make the shop first (`POST /api/v1/shops`); a token sees the shop it made and no other.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_products: {
        parameters: {
            query?: {
                /** @description Words of name, SKU, brand, colour, size or a barcode. */
                query?: string;
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Product"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_products_product_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `product_not_found`: There is no such product in this shop. Check the id, or send the product with `POST /api/v1/products` to link it to the shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_shelves: {
        parameters: {
            query?: {
                /** @description Only shelves of this site. */
                site_id?: number;
                /** @description Part of a shelf's name. */
                query?: string;
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Shelf"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_shelves: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShelf"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shelf"];
                };
            };
            /** @description - `shelf_already_exists`: The site has a shelf of this name. Choose another name. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `site_not_found`: There is no such site. Use a site_id of the list of sites. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_shelves_bulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShelfRange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeShelves"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `site_not_found`: There is no such site. Use a site_id of the list of sites. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shelf_range_invalid`: The range of shelf names can't be read. Give two names that differ only in numbers or single letters, like A-01-1 and A-10-5.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_shelves_labels_pdf: {
        parameters: {
            query?: {
                /** @description All shelves of this site. */
                site_id?: number;
                /** @description Only these shelves: numbers with commas between. */
                ids?: string;
                /** @description Only shelves of a range: name of the first, with `to`. */
                from?: string;
                /** @description Name of the last shelf of the range. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `location_not_found`: There is no such place in this site. Scan the label of a shelf of this site, or choose one from the list. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shelf_range_invalid`: The range of shelf names can't be read. Give two names that differ only in numbers or single letters, like A-01-1 and A-10-5.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_app_api_shelves_location_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                location_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `location_not_found`: There is no such place in this site. Scan the label of a shelf of this site, or choose one from the list.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shelf_not_empty`: The shelf still holds goods. Pick or move what lies there, then try again.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_shelves_location_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                location_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShelfChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shelf"];
                };
            };
            /** @description - `shelf_already_exists`: The site has a shelf of this name. Choose another name. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `location_not_found`: There is no such place in this site. Scan the label of a shelf of this site, or choose one from the list.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_products_product_id_places: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPlaces"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `product_not_found`: There is no such product in this shop. Check the id, or send the product with `POST /api/v1/products` to link it to the shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_products_product_id_log: {
        parameters: {
            query?: {
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path: {
                product_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["InventoryLogRow"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `product_not_found`: There is no such product in this shop. Check the id, or send the product with `POST /api/v1/products` to link it to the shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_orders: {
        parameters: {
            query?: {
                /** @description Only orders that stand here. */
                status?: "unpaid" | "open" | "blocked" | "in_progress" | "deviated" | "partially_fulfilled" | "fulfilled" | "shipped" | "cancelled";
                /** @description ready: only orders with something ready to pick; at_port: only orders that are being picked. */
                picking?: "ready" | "at_port";
                /** @description Only orders of this shop. */
                shop_id?: number;
                /** @description Part of an order number or of the shop's own id. */
                query?: string;
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["OrderSummary"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_orders_order_id_holds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHold"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `picking_in_progress`: The order is being picked. Wait until the worker has finished, or ask the port to let go of it.
             *     - `order_already_fulfilled`: The order has been picked. It can no longer be cancelled; take the goods back as a return.
             *     - `order_cancelled`: The order is cancelled. Nothing is left to do for it; send a new order if the goods are wanted after all.
             *     - `too_many_holds`: The order has too many holds. Release some of the order's holds first.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_app_api_orders_order_id_holds_hold_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                order_id: number;
                hold_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `hold_not_found`: The order has no such hold. Use the hold_id of one of the order's holds; it may have been released already.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_orders_order_id_cancellation_requests: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCancellationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_orders_order_id_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderExplanation"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_orders_order_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_orders_order_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_already_begun`: A worker has begun with the order. `paid` can become false only before the order is picked; leave it out.
             *     - `order_would_be_empty`: The change would leave nothing of the order. Cancel the order instead: `DELETE /api/v1/orders/{order_id}`, or a cancellation request when a worker has begun.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_orders_order_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_already_fulfilled`: The order has been picked. It can no longer be cancelled; take the goods back as a return.
             *     - `picking_in_progress`: The order is being picked. Wait until the worker has finished, or ask the port to let go of it.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_deviations: {
        parameters: {
            query?: {
                /** @description Only those that are open, or solved. */
                state?: "open" | "solved";
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Deviation"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_deviations_deviation_id_solve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                deviation_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviationSolution"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deviation"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `deviation_not_found`: There is no such deviation. Load the list of deviations again.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `deviation_already_solved`: The deviation has been solved. Nothing is left to do.
             *     - `deviation_at_port`: The order is still at a port. Wait until the worker has finished it, then solve the deviation.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `rule_invalid`: The rule can't be kept like this. Correct what the sentence names.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_app_api_rules_rule_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                rule_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `rule_not_found`: There is no such rule. Load the list of rules again.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_rules_rule_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                rule_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `rule_not_found`: There is no such rule. Load the list of rules again.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `rule_invalid`: The rule can't be kept like this. Correct what the sentence names.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_rules_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `rule_invalid`: The rule can't be kept like this. Correct what the sentence names.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_rules_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreview"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_purchase_orders: {
        parameters: {
            query?: {
                /** @description Only purchase orders that stand here. */
                status?: "open" | "partially_received" | "fulfilled" | "errors" | "cancelled";
                /** @description Only those of this shop. */
                shop_id?: number;
                /** @description Only those expected at this moment or later. */
                expected_since?: string;
                /** @description Only those expected before this moment. */
                expected_before?: string;
                /** @description Part of a number, of the shop's own id or of a supplier. */
                query?: string;
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["PurchaseOrderSummary"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_purchase_orders_purchase_order_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `purchase_order_not_found`: There is no such purchase order. Use the purchase_order_id of a purchase order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_purchase_orders_purchase_order_id_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `purchase_order_not_found`: There is no such purchase order. Use the purchase_order_id of a purchase order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `purchase_order_cancelled`: The purchase order is cancelled. It can no longer be changed or received; make a new one, with the same external id if you like.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_purchase_orders_purchase_order_id_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `purchase_order_not_found`: There is no such purchase order. Use the purchase_order_id of a purchase order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `purchase_order_cancelled`: The purchase order is cancelled. It can no longer be changed or received; make a new one, with the same external id if you like.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_purchase_orders_purchase_order_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `purchase_order_not_found`: There is no such purchase order. Use the purchase_order_id of a purchase order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `purchase_order_already_received`: Goods of the purchase order have been received. It can no longer be cancelled; close it with `closed` true, so that nothing more is expected.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_purchase_order_syncs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPurchaseOrderSync"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderSync"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shop_not_found`: There is no such shop. Make the shop first (`POST /api/v1/shops`); a token sees the shop it made and no other.
             *     - `purchase_order_not_found`: There is no such purchase order. Use the purchase_order_id of a purchase order of this shop.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_external_transfers: {
        parameters: {
            query?: {
                /** @description Only those that went this way. */
                direction?: "out" | "in";
                /** @description Part of the place's name. */
                query?: string;
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["ExternalTransferSummary"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_external_transfers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExternalTransfer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalTransferDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `product_not_found`: There is no such product in this shop. Check the id, or send the product with `POST /api/v1/products` to link it to the shop.
             *     - `location_not_found`: There is no such place in this site. Scan the label of a shelf of this site, or choose one from the list.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `kit_is_not_stored`: A kit is not stored itself. Store the products it is made of; orders of the kit take them.
             *     - `not_a_shelf`: Goods can't be stored at this place. Choose a shelf or a bin in use of the product's site.
             *     - `not_enough_at_location`: The place holds fewer units than that. Take what is there and report the rest as missing, or choose another place.
             *     - `units_promised`: The units are promised to orders. Send fewer, or cancel one of the orders that the detail names.
             *     - `lot_required`: The product is stored by lot. Scan the code on the goods, or type the lot that is printed on them.
             *     - `expiry_required`: The product is stored with its expiry date. Scan the code on the goods, or type the date that is printed on them.
             *     - `lot_invalid`: This is no lot or no expiry date. Send the lot as it is printed, the date as 2027-03-31.
             *     - `lot_expires_otherwise`: The lot is known with another expiry date. Look at the goods again; all units of a lot expire on one day.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_external_transfers_external_transfer_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                external_transfer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExternalTransferDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `external_transfer_not_found`: There is no such external transfer. Use the external_transfer_id of a transfer with products of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_order_channels: {
        parameters: {
            query?: {
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["ChannelSummary"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_labels: {
        parameters: {
            query?: {
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["ShipmentSummary"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_orders_order_id_shipments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["ShipmentSummary"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `order_not_found`: There is no such order. Use the order_id of an order of this shop.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_shipments_shipment_id_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                shipment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForLabel"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentSummary"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shipment_not_found`: There is no such shipment in this shop. Use the `shipment_id` of the dispatch request.
             *     - `shipping_rate_not_found`: The order channel has no such shipping rate. List the rates with `GET /api/v1/shipping_rates`, or make this one first.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `label_is_there`: The label has come. Look at it: print it and put it on the parcel. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `nothing_to_ship`: There is nothing to ask a label for. The fulfillment must be picked, and its order must have a shipment order.
             *     - `order_channel_mismatch`: The ids belong to different order channels. Send the ids of one channel, and a rate of that channel.
             *     - `parcel_incomplete`: The channel wants to know more of the parcel. Enter the weight or the three lengths that the channel asks for.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_shipments_shipment_id_print: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                shipment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintAt"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentSummary"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shipment_not_found`: There is no such shipment in this shop. Use the `shipment_id` of the dispatch request.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `no_label_yet`: There is no label yet. Ask the channel for a label first.
             *     - `no_printer`: The port has no printer. Download the label, or let an Admin set the port's printer.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_shipments_shipment_id_printed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                shipment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentSummary"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shipment_not_found`: There is no such shipment in this shop. Use the `shipment_id` of the dispatch request.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `no_label_yet`: There is no label yet. Ask the channel for a label first.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_shipments_shipment_id_label_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shipment_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `shipment_not_found`: There is no such shipment in this shop. Use the `shipment_id` of the dispatch request.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `no_label_yet`: There is no label yet. Ask the channel for a label first. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_bins: {
        parameters: {
            query?: {
                /** @description Only bins of this site. */
                site_id?: number;
                /** @description The bin's number, or a part of it. */
                query?: string;
                /** @description Most items in an answer; 50 when left out. */
                limit?: number;
                /** @description `next_cursor` of the answer before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Bin"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_bins: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBins"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeBins"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `site_not_found`: There is no such site. Use a site_id of the list of sites. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `grid_full`: The grid has no room for so many bins. Take empty bins out, or make the grid larger. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `bin_already_exists`: The site has a bin of this number. Begin behind the highest number of its bins.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_bins_bin_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bin_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bin"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `bin_not_found`: There is no such bin. Take its id from the list of bins.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_app_api_bins_bin_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bin_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BinPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bin"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `bin_not_found`: There is no such bin. Take its id from the list of bins.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `grid_full`: The grid has no room for so many bins. Take empty bins out, or make the grid larger. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `bin_not_empty`: The bin still holds goods. Pick or move what lies in it, then try again.
             *     - `bin_at_port`: A port works with the bin. Let the port finish with it, then try again.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_bins_bin_id_contents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bin_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BinPicture"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `bin_not_found`: There is no such bin. Take its id from the list of bins.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_sites_site_id_grid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grid"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `grid_not_found`: The site has no grid. Set up the site's grid first.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_app_api_sites_site_id_grid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GridSettings"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grid"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `site_not_found`: There is no such site. Use a site_id of the list of sites.
             *     - `grid_not_found`: The site has no grid. Set up the site's grid first.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `grid_impossible`: A grid can't be built like this. Make it wider, lower, or larger, as the detail says.
             *     - `grid_in_use`: Ports work with the grid. Let the ports finish their tasks, then try again.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_sites_site_id_grid_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridDemand"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `grid_not_found`: The site has no grid. Set up the site's grid first.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_port_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortState"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `device_not_enrolled`: This browser does not stand at a port. Let an Admin sign in here once and press Port.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_port_commands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortCommand"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortState"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `device_not_enrolled`: This browser does not stand at a port. Let an Admin sign in here once and press Port.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `bin_not_found`: There is no such bin. Take its id from the list of bins.
             *     - `shipping_rate_not_found`: The order channel has no such shipping rate. List the rates with `GET /api/v1/shipping_rates`, or make this one first.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `task_moved_on`: The task has moved on. Look at the new state and decide again.
             *     - `grid_full`: The grid has no room for so many bins. Take empty bins out, or make the grid larger.
             *     - `not_promised`: These units are no longer promised to this order line. Load the task again: the promise was taken back because stock was lost.
             *     - `over_receipt`: More comes than was ordered. Count again; a worker who is sure confirms it a second time.
             *     - `fulfillment_not_held`: This port no longer holds the order. Load the task again; another port or a manager has taken it.
             *     - `purchase_order_not_open`: Nothing more is expected of the purchase order. Store the goods against another purchase order, or without one.
             *     - `label_is_there`: The label has come. Look at it: print it and put it on the parcel.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `unknown_command`: The port can't do this in its present step. Read the port's state and send one of its commands.
             *     - `command_id_reused`: This command_id was used for another command. Make a new command_id for each command.
             *     - `unknown_product`: No product has this code. Scan the product again or search for it by name.
             *     - `unknown_shelf`: No shelf here has this code. Scan the label on the shelf again.
             *     - `no_shelf_chosen`: No shelf is chosen. Scan or choose the shelf first.
             *     - `nothing_to_pick`: No order is ready to pick. Wait until the port's home shows a ready order.
             *     - `picked_goods_in_tote`: Goods of this order have been picked already. Put the goods back, or finish the order; what can't be found is reported as missing.
             *     - `unknown_step`: This step is not to be done now. Look at the steps shown and do one of them.
             *     - `unknown_slot`: No order stands in this slot. Look at the slots shown and choose one of them.
             *     - `slot_not_complete`: Something is left to do for the order in this slot. Pick or report what is left, or put the goods back.
             *     - `bin_not_here`: The bin does not stand open before you. Wait until the port shows the bin as open.
             *     - `port_without_grid`: The port is not at a grid. Work at a port that the grid brings bins to.
             *     - `bin_asked_for`: The bin is asked for already. Wait until it comes.
             *     - `bin_not_asked_for`: The port does not ask for the bin. Look at the bins shown and choose one of them.
             *     - `bin_outside`: The bin is not in the grid. Put it into the grid first, or choose another bin.
             *     - `bin_inside`: The bin is in the grid already. Set the bin aside and give it another number.
             *     - `bin_not_empty`: The bin still holds goods. Pick or move what lies in it, then try again.
             *     - `bin_at_port`: A port works with the bin. Let the port finish with it, then try again.
             *     - `too_many_bins`: The port asks for as many bins as it may. Let one go, then ask for another.
             *     - `not_enough_at_location`: The place holds fewer units than that. Take what is there and report the rest as missing, or choose another place.
             *     - `bin_too_heavy`: The bin would be heavier than it may be. Put fewer units into it, or choose a compartment of another bin.
             *     - `compartment_too_small`: The units do not fit into the compartment. Put fewer units into it, or choose a larger or an emptier compartment.
             *     - `not_ready_to_pick`: This order is not ready to be picked. Choose another one, or press Pick to be given the next.
             *     - `nothing_reported`: Lines are neither picked nor reported. Pick each line or report what is missing, damaged or wrong, then finish.
             *     - `picked_too_much`: The line needs fewer units than that. Pick what the line still needs; put the other units back on the shelf.
             *     - `quantity_differs`: The quantity is not the step's. Confirm the step's quantity, or report the units that are missing.
             *     - `nothing_in_tote`: Nothing is in the tote. Leave the order; nothing has to be put back.
             *     - `not_in_tote`: The tote holds fewer units of the line than that. Load the task again and put back what is still in the tote.
             *     - `order_cancelled`: The order is cancelled. Nothing is left to do for it; send a new order if the goods are wanted after all.
             *     - `kit_is_not_stored`: A kit is not stored itself. Store the products it is made of; orders of the kit take them.
             *     - `lot_required`: The product is stored by lot. Scan the code on the goods, or type the lot that is printed on them.
             *     - `expiry_required`: The product is stored with its expiry date. Scan the code on the goods, or type the date that is printed on them.
             *     - `lot_invalid`: This is no lot or no expiry date. Send the lot as it is printed, the date as 2027-03-31.
             *     - `lot_expires_otherwise`: The lot is known with another expiry date. Look at the goods again; all units of a lot expire on one day.
             *     - `nothing_to_ship`: There is nothing to ask a label for. The fulfillment must be picked, and its order must have a shipment order.
             *     - `order_channel_mismatch`: The ids belong to different order channels. Send the ids of one channel, and a rate of that channel.
             *     - `parcel_incomplete`: The channel wants to know more of the parcel. Enter the weight or the three lengths that the channel asks for.
             *     - `no_label_yet`: There is no label yet. Ask the channel for a label first.
             *     - `no_printer`: The port has no printer. Download the label, or let an Admin set the port's printer.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_ports_port_id_filter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                port_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFilter"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `port_not_found`: There is no such port. Use a port_id of the list of ports.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_app_api_ports_port_id_filter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you decided on; 412 when it is stale. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                port_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderFilterWish"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFilter"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `port_not_found`: There is no such port. Use a port_id of the list of ports.
             *     - `shop_not_found`: There is no such shop. Make the shop first (`POST /api/v1/shops`); a token sees the shop it made and no other.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `precondition_failed`: The resource has changed meanwhile. Read it again, decide again, and send the new ETag in `If-Match`. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_port_search: {
        parameters: {
            query: {
                /** @description A barcode, SKU, name, order number, shelf or bin. */
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `device_not_enrolled`: This browser does not stand at a port. Let an Admin sign in here once and press Port.
             *     - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_hooks: {
        parameters: {
            query?: {
                /** @description Most hooks to give. */
                limit?: number;
                /** @description `next_cursor` of the part before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["HookSummary"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_hooks_hook_id_enable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                hook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookSummary"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `hook_not_found`: There is no such hook. Check the id; a token sees its own shop's hooks only.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_hooks_hook_id_rotate_secret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                hook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookSecret"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `hook_not_found`: There is no such hook. Check the id; a token sees its own shop's hooks only.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_hooks_hook_id_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                hook_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `hook_not_found`: There is no such hook. Check the id; a token sees its own shop's hooks only.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `hook_disabled`: The hook is disabled or deleted. Enable the hook first; then send it again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_deliveries: {
        parameters: {
            query?: {
                /** @description Most lines to give. */
                limit?: number;
                /** @description `next_cursor` of the part before. */
                cursor?: string;
                /** @description Only of this hook. */
                hook_id?: number;
                /** @description Only in this state; undelivered: tried, and waiting for another try or failed. */
                state?: "waiting" | "delivered" | "failed" | "coalesced" | "undelivered";
                /** @description Only of hooks for this event. */
                event?: "inventory_log.create" | "inventory_levels.update" | "fulfillments.create" | "fulfillments.update" | "purchase_orders.update" | "purchase_orders.sync" | "external_transfers.create";
                /** @description Only lines logged at this time or later. */
                since?: string;
                /** @description Only lines logged before this time. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["Delivery"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_deliveries_delivery_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `delivery_not_found`: There is no such delivery. It may have been removed from the log by its age.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_deliveries_delivery_id_send_again: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                delivery_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `delivery_not_found`: There is no such delivery. It may have been removed from the log by its age.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `hook_disabled`: The hook is disabled or deleted. Enable the hook first; then send it again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `event_expired`: The event is no longer kept. Events are kept for 30 days. Read the resource itself for its present values. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_app_api_deliveries_send_again: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and request again gives the first answer again; kept 7 days. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryReplay"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesReplayed"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `body_too_large`: The body is too large. Send less in one request. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported_media_type`: The body has another type than expected. Send `Content-Type: application/json`. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `replay_needs_one`: It is not clear which messages to send again. Send either `delivery_ids` or `failed_since`.
             *     - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `malformed_json`: The body is not valid JSON. Send one JSON object, UTF-8, without duplicate keys.
             *     - `idempotency_key_reused`: This Idempotency-Key was used for another request. Use a new key for a new request; the same key only for the very same request.
             *     - `idempotency_key_invalid`: The Idempotency-Key is empty or too long. Send 1 to 255 printable characters.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_request_log: {
        parameters: {
            query?: {
                /** @description Most requests to give. */
                limit?: number;
                /** @description `next_cursor` of the part before. */
                cursor?: string;
                /** @description done: 2XX; refused: 4XX; failed: 5XX. */
                outcome?: "done" | "refused" | "failed";
                /** @description Only refusals with this code. */
                code?: string;
                /** @description Only of this method. */
                method?: string;
                /** @description A part of the path. */
                path?: string;
                /** @description Only of this integration. */
                integration_id?: number;
                /** @description Only of this shop's token. */
                shop_id?: number;
                /** @description The request with this id. */
                request_id?: string;
                /** @description Only those that came at this moment or later. */
                since?: string;
                /** @description Only those that came before this moment. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The items, oldest first unless said otherwise. */
                        data: components["schemas"]["LoggedRequest"][];
                        /** @description Send it as `cursor` to get the next part; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again.
             *     - `invalid_cursor`: The cursor is not one of ours. Send `next_cursor` of the last answer as it was.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_request_log_logged_request_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                logged_request_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedRequestDetail"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `logged_request_not_found`: There is no such request in the log. It may have been removed by its age, or because newer ones came.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_request_log_summary: {
        parameters: {
            query?: {
                /** @description From this moment on; all that is kept when left out. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestLogSummary"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_sites_site_id_grid_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridPicture"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `grid_not_found`: The site has no grid. Set up the site's grid first.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `grid_elsewhere`: This process does not work with the grid. Ask the process that does, or ask again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_sites_site_id_grid_changes: {
        parameters: {
            query: {
                /** @description Number of the last change that is known. */
                after: number;
            };
            header?: never;
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureChanges"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `grid_not_found`: The site has no grid. Set up the site's grid first.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `grid_elsewhere`: This process does not work with the grid. Ask the process that does, or ask again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `validation_error`: The request does not fit the schema. Correct each place named in `errors` and send the request again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_app_api_sites_site_id_grid_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridReplay"];
                };
            };
            /** @description - `unauthorized`: Not authenticated. Send `Authorization: Bearer <token>` with a token that has not been revoked. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `could_not_validate_credentials`: Not allowed. Use a token whose integration has this scope and whose shop and integration are active. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `grid_not_found`: The site has no grid. Set up the site's grid first.
             *     - `not_found`: There is nothing at this address. Check the path and the id in it against the API docs.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `grid_elsewhere`: This process does not work with the grid. Ask the process that does, or ask again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The server can't take this now. Send the same request with the same Idempotency-Key again in a moment. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

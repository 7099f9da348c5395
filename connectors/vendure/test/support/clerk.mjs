// What the shop's people do in Vendure's Admin.
const failed = "... on ErrorResult { errorCode message }";

export class Clerk {
	#shop;

	constructor(shop) {
		this.#shop = shop;
	}

	async variant(input) {
		await this.#shop.admin("mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }", { input: [input] });
	}

	async product(input) {
		await this.#shop.admin("mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { id } }", { input });
	}

	async picture() {
		return (await this.#shop.admin("{ assets { items { id } } }")).assets.items[0].id;
	}

	// A product with one variant. Gives the ids of both.
	async addProduct(name, sku) {
		const translations = [{ languageCode: "en", name, slug: sku.toLowerCase(), description: "" }];
		const { createProduct } = await this.#shop.admin("mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }", {
			input: { translations },
		});
		const input = [{ productId: createProduct.id, sku, price: 1000, translations: [{ languageCode: "en", name }] }];
		const { createProductVariants } = await this.#shop.admin(
			"mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }",
			{ input },
		);
		return [createProduct.id, createProductVariants[0].id];
	}

	async deleteProduct(id) {
		await this.#shop.admin("mutation ($id: ID!) { deleteProduct(id: $id) { result } }", { id });
	}

	async settle(order) {
		await this.#shop.admin(`mutation ($id: ID!) { settlePayment(id: $id) { ... on Payment { id } ${failed} } }`, { id: order.payments[0].id });
	}

	async cancel(orderId) {
		await this.#shop.admin(`mutation ($orderId: ID!) { cancelOrder(input: { orderId: $orderId, cancelShipping: true }) { ... on Order { id } ${failed} } }`, {
			orderId,
		});
	}

	// Changes the quantity of the order's only line and pays the difference back.
	async reduce({ id, lines: [line], payments: [payment] }, quantity) {
		const move = `mutation ($id: ID!, $state: String!) { transitionOrderToState(id: $id, state: $state) { ... on Order { id } ... on OrderStateTransitionError { errorCode transitionError } } }`;
		await this.#shop.admin(move, { id, state: "Modifying" });
		const input = {
			orderId: id,
			dryRun: false,
			adjustOrderLines: [{ orderLineId: line.id, quantity }],
			refund: { paymentId: payment.id, amount: 0, reason: "fewer" },
		};
		await this.#shop.admin(`mutation ($input: ModifyOrderInput!) { modifyOrder(input: $input) { ... on Order { id } ${failed} } }`, { input });
		await this.#shop.admin(move, { id, state: "PaymentSettled" });
	}
}

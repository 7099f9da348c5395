// A customer of the shop, by its Shop API.
import { graphql } from "./shop.mjs";

const failed = "... on ErrorResult { errorCode message }";
const kari = { firstName: "Kari", lastName: "Nordmann", emailAddress: "kari@example.com" };
const home = {
	fullName: "Kari Anne Nordmann",
	streetLine1: "Storgata 1",
	city: "Oslo",
	postalCode: "0155",
	countryCode: "NO",
	phoneNumber: "+47 22 00 00 00",
};

export class Customer {
	#url;
	#token;

	constructor(shop) {
		this.#url = `${shop.url}/shop-api`;
	}

	async call(query, variables) {
		const answer = await graphql(this.#url, this.#token, query, variables);
		this.#token = answer.token ?? this.#token;
		return answer.data;
	}

	add(id, quantity) {
		return this.call(
			`mutation ($id: ID!, $quantity: Int!) {
			addItemToOrder(productVariantId: $id, quantity: $quantity) { ... on Order { id } ${failed} }
		}`,
			{ id, quantity },
		);
	}

	// Buys so many of each variant. Gives the order's id.
	async buy(lines, { notes = "", shipping = "standard", payment = "card" } = {}) {
		for (const [{ id }, quantity] of lines) await this.add(id, quantity);
		await this.call(
			`mutation ($kari: CreateCustomerInput!, $home: CreateAddressInput!, $more: UpdateOrderInput!) {
			setCustomerForOrder(input: $kari) { ... on Order { id } ${failed} }
			setOrderShippingAddress(input: $home) { ... on Order { id } ${failed} }
			setOrderCustomFields(input: $more) { ... on Order { id } ${failed} }
		}`,
			{ kari, home, more: { customFields: { notes } } },
		);
		await this.#ship(shipping);
		const { addPaymentToOrder } = await this.call(
			`mutation ($method: String!) {
			transitionOrderToState(state: "ArrangingPayment") { ... on Order { id } ... on OrderStateTransitionError { errorCode transitionError } }
			addPaymentToOrder(input: { method: $method, metadata: {} }) { ... on Order { id } ${failed} }
		}`,
			{ method: payment },
		);
		return addPaymentToOrder.id;
	}

	async #ship(code) {
		const { eligibleShippingMethods } = await this.call("{ eligibleShippingMethods { id code } }");
		const id = eligibleShippingMethods.find((one) => one.code === code).id;
		await this.call(`mutation ($id: ID!) { setOrderShippingMethod(shippingMethodId: [$id]) { ... on Order { id } ${failed} } }`, { id });
	}
}

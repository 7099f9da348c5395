// What a fresh Vendure needs before anybody can buy.
const card = [{ name: "automaticSettle", value: "true" }];
const invoice = [{ name: "automaticSettle", value: "false" }];
const handlerOf = (args) => ({ code: "dummy-payment-handler", arguments: args });

export const initialData = {
	defaultLanguage: "en",
	defaultZone: "Europe",
	countries: [{ name: "Norway", code: "NO", zone: "Europe" }],
	taxRates: [{ name: "Standard", percentage: 25 }],
	shippingMethods: [
		{ name: "Standard", price: 500 },
		{ name: "Express", price: 1500 },
	],
	paymentMethods: [
		{ name: "Card", handler: handlerOf(card) },
		{ name: "Invoice", handler: handlerOf(invoice) },
	],
	collections: [],
};

// Everything that would talk to another host is off: the page works without the internet.
Scalar.createApiReference("#reference", {
	url: "/openapi.json",
	withDefaultFonts: false,
	telemetry: false,
	hideClientButton: true,
	showDeveloperTools: "never",
	agent: { disabled: true },
	mcp: { disabled: true },
	proxyUrl: "",
});

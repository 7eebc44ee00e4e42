// Sends the query of a healthy check, and prints the scopes: what `check` is measured against.
const [url, key] = process.argv.slice(2);
const query =
    "{authorization{scopes} me{id defaultAccount{id level defaultWallet{id currency} wallets{id walletCurrency}}}" +
    " globals{network lightningAddressDomain}}";
const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": key },
    body: JSON.stringify({ query }),
});
const answer = await response.json();
console.log(answer.data.authorization.scopes.join(" "));

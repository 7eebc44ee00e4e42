package io.github.btcpayconnect.sandbox.btcpay;

import io.github.btcpayconnect.core.ServerAddress;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A make-believe BTCPay Server: its REST API over stores, users and keys that are kept in memory.
 *
 * <p>It judges connection strings as {@code core.btcpay} says that its version does, and asks Blink as BTCPay's plugin
 * would. Like the real one it reads a store when a request begins and writes the whole of it back at the end.
 */
public final class SandboxBtcpay {
    private final Database database = new Database();
    private final Doorkeeper doorkeeper;
    private final Changes changes;
    private final AccountApi accounts;
    private final StoreApi stores;
    private final MethodApi methods;
    private final LightningApi lightning;

    /**
     * A server without stores, users and keys.
     *
     * @param world whom it reaches
     * @param closedDuringDelay waits for as long as a slow server takes, and tells whether the sandbox was closed
     */
    public SandboxBtcpay(BtcpayOptions options, Clock clock, World world, BooleanSupplier closedDuringDelay) {
        World reached = (method, server, path, headers, body) -> reach(world, method, server, path, headers, body);
        this.doorkeeper = new Doorkeeper(database, options.version(), clock);
        this.changes = new Changes(database, closedDuringDelay);
        this.accounts = new AccountApi(database, options, clock);
        this.stores = new StoreApi(database, changes);
        this.methods = new MethodApi(database, new LightningJudge(options, reached), changes);
        this.lightning = new LightningApi(database, options, reached, clock);
    }

    private World.Response reach(
            World world, String method, String server, String path, Map<String, String> headers, String body)
            throws IOException {
        if (changes.trouble() == BtcpayTrouble.OFFLINE) {
            throw new IOException("Name or service not known"
                    + ServerAddress.plain(server)
                            .map(address -> " (" + address.host() + ":" + address.port() + ")")
                            .orElse(""));
        }
        return world.send(method, server, path, headers, body);
    }

    /** Switches to another trouble; requests that come from now on meet it. */
    public void trouble(BtcpayTrouble trouble) {
        changes.trouble(Objects.requireNonNull(trouble, "trouble"));
    }

    /** The trouble that lasts. */
    public BtcpayTrouble trouble() {
        return changes.trouble();
    }

    /** Has every request that changes a store pass by here, step by step. */
    public void onStep(StepHook hook) {
        changes.hook(Objects.requireNonNull(hook, "hook"));
    }

    /** Adds a user. */
    public void add(BtcpayUser user) {
        database.add(user);
    }

    /** Locks a user out. */
    public void lock(BtcpayUser user) {
        database.lock(user.id(), true);
    }

    /** Adds a key. */
    public void addKey(String text, String label, BtcpayUser user, List<String> permissions) {
        database.add(new Database.Key(text, label, user, permissions));
    }

    /** Adds a store without payment methods, and its owner. */
    public void addStore(String id, String name, BtcpayUser owner) {
        database.add(StoreRow.of(id, name));
        database.join(id, owner.id(), StoreRole.OWNER);
    }

    /** Makes a user a member of a store. */
    public void join(String storeId, BtcpayUser user, StoreRole role) {
        database.join(storeId, user.id(), role);
    }

    /**
     * Puts a payment method into a store, past every rule.
     *
     * @param methodId such as {@code BTC-LN}
     * @param config JSON
     */
    public void setMethod(String storeId, String methodId, boolean enabled, String config) {
        database.store(storeId)
                .ifPresent(row ->
                        database.write(row.with(methodId, Json.parse(config)).enabled(methodId, enabled)));
    }

    /** Puts a connection string into a store, past every rule. */
    public void setConnectionString(String storeId, String connectionString) {
        setMethod(
                storeId,
                MethodId.LIGHTNING.id(),
                true,
                new LightningConfig(connectionString, false).json().toString());
    }

    /** The connection string of a store; empty if it has none, and if there is no such store. */
    public Optional<String> connectionString(String storeId) {
        return database.store(storeId)
                .map(row -> row.configs().get(MethodId.LIGHTNING.id()))
                .map(config -> LightningConfig.of(config).connectionString());
    }

    /** Whether a payment method of a store is switched on; remembered even where there is none. */
    public boolean isEnabled(String storeId, String methodId) {
        return database.store(storeId).filter(row -> row.isEnabled(methodId)).isPresent();
    }

    /** Forgets all users, keys and stores. */
    public void clear() {
        database.clear();
    }

    /** Answers a request. */
    public BtcpayAnswer answer(BtcpayRequest request) {
        if (!request.is("GET") && !changes.passes(BtcpayStep.RECEIVED, request)) {
            return BtcpayAnswer.none();
        }
        List<String> path = request.segments();
        if (path.equals(List.of("health"))) {
            return AccountApi.health(changes.trouble() != BtcpayTrouble.INFO_500);
        }
        if (!List.of("stores", "api-keys", "users", "server").contains(path.get(0))) {
            return BtcpayAnswer.empty(404);
        }
        Doorkeeper.Entry entry = doorkeeper.enter(request.authorization());
        return entry.caller().isPresent() ? route(request, entry.caller().get(), path) : entry.otherwise();
    }

    private BtcpayAnswer route(BtcpayRequest request, Caller caller, List<String> path) {
        return switch (path.get(0)) {
            case "stores" -> routeStores(request, caller, path);
            case "api-keys" ->
                path.equals(List.of("api-keys", "current"))
                        ? accounts.currentKey(request, caller)
                        : path.size() == 1 ? accounts.newKey(request, caller) : BtcpayAnswer.empty(404);
            case "users" -> routeUsers(request, caller, path);
            default -> routeServer(caller, path);
        };
    }

    private BtcpayAnswer routeStores(BtcpayRequest request, Caller caller, List<String> path) {
        if (path.size() == 1) {
            return stores.all(request, caller);
        }
        String storeId = path.get(1);
        if (path.size() == 2) {
            return stores.one(request, caller, storeId);
        }
        List<String> rest = path.subList(3, path.size());
        return switch (path.get(2)) {
            case "payment-methods" -> methods.answer(request, caller, storeId, rest);
            case "lightning" -> lightning.answer(request, caller, storeId, rest);
            case "users" -> stores.members(request, caller, storeId, rest);
            default -> BtcpayAnswer.empty(404);
        };
    }

    private BtcpayAnswer routeUsers(BtcpayRequest request, Caller caller, List<String> path) {
        if (path.equals(List.of("users", "me"))) {
            return request.is("GET") ? accounts.me(caller) : BtcpayAnswer.notAllowed("GET");
        }
        boolean lock = path.size() == 3 && path.get(2).equals("lock") && request.is("POST");
        return lock ? accounts.lock(request, caller, path.get(1)) : BtcpayAnswer.empty(404);
    }

    private BtcpayAnswer routeServer(Caller caller, List<String> path) {
        if (path.equals(List.of("server", "info"))) {
            return changes.trouble() == BtcpayTrouble.INFO_500 ? BtcpayAnswer.empty(500) : accounts.serverInfo();
        }
        return path.size() == 4
                        && path.get(1).equals("lightning")
                        && path.get(3).equals("info")
                ? lightning.ofServer(caller)
                : BtcpayAnswer.empty(404);
    }
}

package io.github.btcpayconnect.keys;

import io.github.btcpayconnect.http.HttpRun;
import java.util.List;
import java.util.Set;

/** The keys of one account or instance, asked with one of them. What it can do, its capabilities say. */
public interface KeyProvider {
    /** Whose keys they are. */
    Provider provider();

    /** What can be asked of it. */
    Set<Capability> capabilities();

    /** All keys. */
    List<ApiKey> list(HttpRun run) throws KeyTroubleException;

    /** One key, whole. */
    ApiKey get(String id, HttpRun run) throws KeyTroubleException;

    /** Takes a key out of use, for good and at once. */
    void revoke(String id, HttpRun run) throws KeyTroubleException;
}

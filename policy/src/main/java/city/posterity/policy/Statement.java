package city.posterity.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a named person is asked to sign.
 *
 * @param roles who may sign; empty means anybody named
 * @param object what the signature speaks of; when its digest changes the signature is stale
 */
public record Statement(@Nullable Text text, List<String> roles, @Nullable String object) {}

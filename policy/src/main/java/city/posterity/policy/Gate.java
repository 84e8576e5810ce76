package city.posterity.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point that a procurement passes only with the policy's leave.
 *
 * @param commands of the core's machines, such as {@code need.accept}, that the gate guards
 */
public record Gate(String id, Text name, @Nullable Text asks, List<String> commands, Place place) {}

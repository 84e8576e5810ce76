package city.posterity.cityhall.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of a demonstration.
 *
 * @param clock what its clock shows when it starts; absent to begin today, or to go on where the
 *     last run ended
 */
@ConfigurationProperties("posterity.demo")
record DemoSettings(@Nullable Instant clock) {}

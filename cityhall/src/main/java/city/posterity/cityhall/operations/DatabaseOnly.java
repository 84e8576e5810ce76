package city.posterity.cityhall.operations;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * The settings and the database, without the application: for work on the whole of what is stored.
 * Not a part of the application itself, which finds both by itself.
 */
@Import(DatabaseConfiguration.class)
@EnableConfigurationProperties({InstallationSettings.class, DatabaseSettings.class})
public final class DatabaseOnly {}

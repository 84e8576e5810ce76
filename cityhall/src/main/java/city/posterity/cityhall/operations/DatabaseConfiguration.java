package city.posterity.cityhall.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded database, or the external one if a setting names it; either only if it is safe. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings, InstallationSettings installation) {
    DatabaseServer server = DatabaseServer.from(settings, installation.data());
    try {
      ServerCheck.of(server.access()).refuseIfUnsafe();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  @Bean
  DatabaseAccess databaseAccess(DatabaseServer server) {
    return server.access();
  }

  @Bean
  JdbcConnectionDetails applicationConnection(DatabaseAccess access) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return access.application().name();
      }

      @Override
      public String getPassword() {
        return access.application().password();
      }

      @Override
      public String getJdbcUrl() {
        return access.jdbcUrl();
      }
    };
  }

  @Bean
  FlywayConnectionDetails migrationConnection(DatabaseAccess access) {
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return access.owner().name();
      }

      @Override
      public String getPassword() {
        return access.owner().password();
      }

      @Override
      public @Nullable String getJdbcUrl() {
        return access.jdbcUrl();
      }
    };
  }

  @Bean
  FlywayConfigurationCustomizer migrations(DatabaseAccess access) {
    return flyway -> Migrations.configure(flyway, access.application());
  }

  @Bean
  FlywayMigrationStrategy migrating() {
    return Migrations::migrate;
  }
}

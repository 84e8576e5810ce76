package city.posterity.cityhall.support;

import city.posterity.cityhall.operations.DatabaseAccess;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Implemented by a test with a Spring context: the context works on a database of its own. */
public interface WithDatabase {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    DatabaseAccess access = TestDatabase.fresh();
    // what lies beside a database belongs to it alone, and not to one of an earlier run
    String own = ProcessHandle.current().pid() + "-" + access.jdbcUrl().replaceAll(".*/", "");
    registry.add("posterity.data", () -> "target/test-data/" + own);
    registry.add("posterity.database.url", access::jdbcUrl);
    registry.add("posterity.database.user", access.application()::name);
    registry.add(
        "posterity.database.password-file", () -> TestDatabase.passwordFile(access.application()));
    registry.add("posterity.database.owner-user", access.owner()::name);
    registry.add(
        "posterity.database.owner-password-file", () -> TestDatabase.passwordFile(access.owner()));
  }
}

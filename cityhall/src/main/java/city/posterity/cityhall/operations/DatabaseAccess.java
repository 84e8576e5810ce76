package city.posterity.cityhall.operations;

/**
 * How to reach the database: one address, two roles. The owner's role makes and changes tables when
 * the program starts; the application's role reads and writes rows and can do nothing else.
 *
 * @param jdbcUrl address of the database
 * @param application role of the connection pool
 * @param owner role of the migrations
 */
public record DatabaseAccess(String jdbcUrl, Role application, Role owner) {

  /** A PostgreSQL role and its password; printed without the password. */
  public record Role(String name, String password) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The same roles on another database of the same server. */
  public DatabaseAccess on(String database) {
    return new DatabaseAccess(jdbcUrl.replaceFirst("/[^/]*$", "/" + database), application, owner);
  }
}

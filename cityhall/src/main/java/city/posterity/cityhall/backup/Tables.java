package city.posterity.cityhall.backup;

import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The tables and sequences of the application in one database, read from its catalogue. */
final class Tables {

  private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

  /** What the migrations write themselves. */
  private static final String HISTORY = "operations.flyway_schema_history";

  /**
   * Whoever reads a session could take it over, and it lives for half an hour only: everybody signs
   * in again after a restore.
   */
  private static final Set<String> WITHOUT_ROWS =
      Set.of("people.session", "people.session_attributes");

  private static final String COLUMNS =
      """
      SELECT n.nspname, c.relname, a.attname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
          AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%'
        AND n.nspname NOT IN ('information_schema', 'public')
      ORDER BY n.nspname, c.relname, a.attnum
      """;

  private static final String REFERENCES =
      """
      SELECT format('%s.%s', n.nspname, c.relname), format('%s.%s', fn.nspname, f.relname)
      FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
      WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
      """;

  private static final String SEQUENCES =
      """
      SELECT n.nspname, c.relname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND n.nspname NOT LIKE 'pg\\_%'
        AND n.nspname NOT IN ('information_schema', 'public')
      ORDER BY n.nspname, c.relname
      """;

  /** The server quotes the names, so that no name can be more than one. */
  private static final String STATEMENT =
      "SELECT format(?, ?, ?, (SELECT string_agg(quote_ident(n), ',' ORDER BY o)"
          + " FROM unnest(?::text[]) WITH ORDINALITY AS c(n, o)))";

  /** A table and its columns, without generated ones. */
  record Table(String schema, String name, List<String> columns) {

    String qualified() {
      return schema + "." + name;
    }

    boolean withoutRows() {
      return WITHOUT_ROWS.contains(qualified());
    }
  }

  private final Connection connection;

  Tables(Connection connection) {
    this.connection = connection;
  }

  /** Every table of the application, each after those that it refers to. */
  List<Table> all() throws SQLException {
    var tables = new TreeMap<String, Table>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        var empty = new Table(rows.getString(1), rows.getString(2), new ArrayList<>());
        String column = rows.getString(3);
        Table table = tables.computeIfAbsent(empty.qualified(), _ -> empty);
        if (column != null) {
          table.columns().add(column);
        }
      }
    }
    tables.remove(HISTORY);
    return inOrder(tables, references());
  }

  private Map<String, Set<String>> references() throws SQLException {
    var references = new LinkedHashMap<String, Set<String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        references.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    return references;
  }

  private static List<Table> inOrder(
      Map<String, Table> tables, Map<String, Set<String>> references) {
    var placed = new LinkedHashSet<String>();
    while (placed.size() < tables.size()) {
      int before = placed.size();
      tables.keySet().stream()
          .filter(t -> placed.containsAll(references.getOrDefault(t, Set.of())))
          .forEach(placed::add);
      if (placed.size() == before) {
        throw new BackupException("Tables refer to each other in a circle: " + tables.keySet());
      }
    }
    return placed.stream().map(tables::get).toList();
  }

  /**
   * Rows that were read.
   *
   * @param content sum of the SHA-256 of each, modulo 2^256, in hex: the same rows have the same,
   *     in whichever order PostgreSQL keeps them
   */
  record Copied(long count, String content) {}

  /** Writes a table's rows. */
  Copied copyOut(Table table, OutputStream out) throws SQLException, IOException {
    long count = 0;
    BigInteger sum = BigInteger.ZERO;
    if (!table.withoutRows()) {
      CopyOut copying =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(statement("COPY %I.%I (%s) TO STDOUT", table));
      MessageDigest digest = Sha256.digest();
      try {
        // the server sends each row by itself
        for (byte[] row = copying.readFromCopy(); row != null; row = copying.readFromCopy()) {
          out.write(row);
          sum = sum.add(new BigInteger(1, digest.digest(row)));
          count++;
        }
      } finally {
        if (copying.isActive()) {
          copying.cancelCopy();
        }
      }
    }
    return new Copied(count, "%064x".formatted(sum.mod(MODULUS)));
  }

  /** Takes up rows as {@link #copyOut} wrote them; answers how many there were. */
  long copyIn(Table table, InputStream in) throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(statement("COPY %I.%I (%s) FROM STDIN", table), in);
  }

  /** Removes what migrations have put into the tables, which is among the rows of the backup. */
  void empty(List<Table> tables) throws SQLException {
    for (Table table : tables.reversed()) {
      run(statement("DELETE FROM %I.%I", table));
    }
  }

  /** Nobody works on what was being worked on at the moment of the snapshot. */
  void release(List<Table> tables) throws SQLException {
    for (Table table : tables) {
      if (table.columns().containsAll(List.of("picked", "picked_by", "last_heartbeat"))) {
        run(
            statement(
                "UPDATE %I.%I SET picked = false, picked_by = NULL, last_heartbeat = NULL"
                    + " WHERE picked",
                table));
      }
    }
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    var found = new ArrayList<Manifest.Sequence>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        found.add(sequence(rows.getString(1), rows.getString(2)));
      }
    }
    return found;
  }

  private Manifest.Sequence sequence(String schema, String name) throws SQLException {
    String sql =
        statement("SELECT last_value, is_called FROM %I.%I", new Table(schema, name, List.of()));
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return new Manifest.Sequence(schema, name, row.getLong(1), row.getBoolean(2));
    }
  }

  void set(Manifest.Sequence sequence) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT setval(format('%I.%I', ?, ?)::regclass, ?, ?)")) {
      statement.setString(1, sequence.schema());
      statement.setString(2, sequence.name());
      statement.setLong(3, sequence.value());
      statement.setBoolean(4, sequence.called());
      statement.execute();
    }
  }

  /** The database's time at the beginning of the transaction. */
  String moment() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT to_json(now()) #>> '{}'")) {
      row.next();
      return row.getString(1);
    }
  }

  private String statement(String format, Table table) throws SQLException {
    try (var statement = connection.prepareStatement(STATEMENT)) {
      statement.setString(1, format);
      statement.setString(2, table.schema());
      statement.setString(3, table.name());
      statement.setArray(4, connection.createArrayOf("text", table.columns().toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whether two lists name the same tables with the same columns, in whichever order. */
  static boolean same(List<Table> here, List<Manifest.Rows> there) {
    return here.stream()
        .map(t -> t.qualified() + new TreeSet<>(t.columns()))
        .sorted()
        .toList()
        .equals(there.stream().map(r -> r.name() + new TreeSet<>(r.columns())).sorted().toList());
  }

  static Table of(Manifest.Rows rows) {
    return new Table(rows.schema(), rows.table(), rows.columns());
  }
}

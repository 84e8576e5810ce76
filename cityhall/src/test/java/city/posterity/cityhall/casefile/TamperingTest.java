package city.posterity.cityhall.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.CasefileDoctor.Complaint;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.TestDatabase;
import city.posterity.cityhall.support.WithDemoCity;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody with every right over the database alters one value of one row by hand, in each table of
 * the casefile. The doctor must name that row; afterwards it is put back and all is well.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TamperingTest implements WithDemoCity {

  @LocalServerPort int port;
  @Autowired CasefileDoctor doctor;
  @Autowired Cities cities;
  @Autowired DueWork dueWork;
  @Autowired LeafSequencer sequencer;
  @Autowired LeafHeads heads;
  @Autowired CasefileCheck check;

  @Value("${posterity.database.url}")
  String url;

  private UUID city = new UUID(0, 0);

  @BeforeEach
  void stopTime() {
    dueWork.stop();
    city = cities.current().id();
    var http = new DemoHttp(port);
    var proposer =
        Map.of("subject", http.person("need").get("person").asString(), "value", "Nadia Field");
    DemoHttp.must(
        http.post(
            "need",
            "/api/v1/procurements",
            Map.of(
                "title",
                "A",
                "problem",
                "B",
                "outcome",
                "C",
                "origin",
                "desk",
                "proposer",
                proposer),
            "Idempotency-Key",
            "tampering-" + System.nanoTime()),
        201);
    sequencer.run(city);
    assertThat(complaints()).isEmpty();
  }

  @AfterEach
  void letTimeGoOn() {
    dueWork.start();
  }

  private List<Complaint> complaints() {
    return doctor.examine(city).complaints();
  }

  /**
   * @param where a condition that one row fulfils, chosen among those that exist
   * @param set what is altered in it
   * @param named what the complaint must name
   */
  private record Forgery(String table, String where, String set, String named) {}

  private static Forgery forgery(String table, String where, String set, String named) {
    return new Forgery(table, where, set, named);
  }

  private static final String EVENT =
      "id = (select id from casefile.event where thing = 'tender' and version = 2 order by id"
          + " limit 1)";
  private static final String BID =
      "id = (select id from casefile.event where thing = 'bid' and version = 2 order by id limit"
          + " 1)";
  private static final String COMMAND =
      "id = (select command_id from casefile.event where thing = 'tender' and version = 2 order by"
          + " id limit 1)";
  private static final String STREAM =
      "id = (select id from casefile.stream where thing = 'tender' order by id limit 1)"
          + " and thing = 'tender'";
  private static final String PROCUREMENT =
      "id = (select procurement_id from casefile.stream where thing = 'tender' order by id limit"
          + " 1)";
  private static final String LEAF = "sequence = 20";
  private static final String OUTBOX =
      "id = (select id from casefile.outbox order by id offset 5 limit 1)";
  private static final String KEY =
      "person_id = (select (data->'proposer'->>'subject')::uuid from casefile.event where"
          + " type = 'NeedProposed' and data->'proposer'->>'subject' is not null limit 1)";
  private static final String ANSWER =
      "key = (select key from casefile.idempotency where receipt::text like '%proposed%'"
          + " order by created_at limit 1)";

  private static final List<Forgery> FORGERIES =
      List.of(
          forgery("event", EVENT, "verb = 'approve'", "casefile.event tender:"),
          forgery("event", EVENT, "person_id = gen_random_uuid()", "casefile.event tender:"),
          forgery("event", EVENT, "at = at - interval '1 second'", "casefile.event tender:"),
          forgery(
              "event",
              EVENT,
              "processed_at = processed_at + interval '1 microsecond'",
              "casefile.event tender:"),
          forgery("event", EVENT, "type_version = 2", "casefile.event tender:"),
          forgery("event", EVENT, "type = 'TenderApproved'", "casefile.event tender:"),
          forgery("event", EVENT, "version = 99", "casefile.event tender:"),
          forgery("event", EVENT, "stream_id = gen_random_uuid()", "casefile.event tender:"),
          forgery("event", EVENT, "id = gen_random_uuid()", "casefile.event tender:"),
          forgery("event", EVENT, "command_id = gen_random_uuid()", "casefile.event tender:"),
          forgery("event", EVENT, "procurement_id = gen_random_uuid()", "casefile.procurement"),
          forgery(
              "event",
              BID,
              "data = replace(data::text, '\"size\":', '\"size\":1')::json",
              "casefile.event bid:"),
          forgery("event", BID, "data = (data::text || ' ')::json", "casefile.event bid:"),
          forgery("command", COMMAND, "verb = 'approve'", "casefile.command"),
          forgery("command", COMMAND, "outcome = 'refused'", "casefile.command"),
          forgery("command", COMMAND, "roles = 'approver'", "casefile.command"),
          forgery("command", COMMAND, "reason = 'because'", "casefile.command"),
          forgery("command", COMMAND, "findings = '[]'", "casefile.command"),
          forgery("command", COMMAND, "unit = 'moon'", "casefile.command"),
          forgery("command", COMMAND, "organisation_id = gen_random_uuid()", "casefile.command"),
          forgery("command", COMMAND, "person_id = gen_random_uuid()", "casefile.command"),
          forgery("command", COMMAND, "thing = 'need'", "casefile.command"),
          forgery("command", COMMAND, "thing = 'nothing'", "casefile.command"),
          forgery("command", COMMAND, "stream_id = gen_random_uuid()", "casefile.command"),
          forgery("command", COMMAND, "procurement_id = gen_random_uuid()", "casefile.command"),
          forgery("command", COMMAND, "at = at + interval '1 day'", "casefile.command"),
          forgery("stream", STREAM, "status = 'concluded'", "casefile.stream tender:"),
          forgery("stream", STREAM, "version = version + 1", "casefile.stream tender:"),
          forgery("stream", STREAM, "born = gen_random_uuid()", "casefile.stream tender:"),
          forgery("stream", STREAM, "hands = '{}'", "casefile.stream tender:"),
          forgery(
              "stream",
              STREAM,
              "state = replace(state::text, 'EUR', 'USD')::json",
              "casefile.stream tender:"),
          forgery("stream", STREAM, "thing = 'nothing'", "casefile.stream"),
          forgery(
              "stream", STREAM, "procurement_id = gen_random_uuid()", "casefile.stream tender:"),
          forgery("stream", STREAM, "id = gen_random_uuid()", "casefile.stream tender:"),
          forgery("leaf", LEAF, "id = gen_random_uuid()", "casefile.leaf"),
          forgery(
              "leaf",
              LEAF,
              "kind = case kind when 'event' then 'command' else 'event' end",
              "casefile.leaf"),
          forgery("leaf", LEAF, "subject = gen_random_uuid()", "casefile.leaf"),
          forgery("leaf", LEAF, "salt = decode(repeat('00', 32), 'hex')", "commits to"),
          forgery("leaf", LEAF, "commitment = decode(repeat('00', 32), 'hex')", "casefile.leaf"),
          forgery("leaf", LEAF, "chain = decode(repeat('00', 32), 'hex')", "casefile.leaf"),
          forgery("leaf", LEAF, "sequence = 1000000", "casefile.leaf"),
          forgery("leaf", LEAF, "sequence = null, chain = null", "casefile.leaf"),
          forgery("procurement", PROCUREMENT, "ocid = 'ocds-000000-x'", "casefile.procurement"),
          forgery(
              "procurement", PROCUREMENT, "pack = 'aurelia/2026-01-01'", "casefile.procurement"),
          forgery("procurement", PROCUREMENT, "pack = 'of nowhere'", "casefile.procurement"),
          forgery(
              "procurement",
              PROCUREMENT,
              "opened_at = opened_at + interval '1 second'",
              "casefile.procurement"),
          forgery("procurement", PROCUREMENT, "next_due = '2099-01-01'", "casefile.procurement"),
          forgery("outbox", OUTBOX, "command_id = gen_random_uuid()", "casefile.outbox"),
          forgery("outbox", OUTBOX, "procurement_id = gen_random_uuid()", "casefile.outbox"),
          forgery(
              "outbox", OUTBOX, "created_at = created_at - interval '1 day'", "casefile.outbox"),
          forgery(
              "personal_key",
              KEY,
              "wrapped = decode(repeat('00', 60), 'hex')",
              "casefile.personal_key"),
          forgery("personal_key", KEY, "person_id = gen_random_uuid()", "casefile.personal_key"),
          forgery(
              "idempotency",
              ANSWER,
              "receipt = replace(receipt::text, 'proposed', 'accepted')::json",
              "casefile.idempotency"),
          forgery(
              "idempotency", ANSWER, "request_hash = decode('00', 'hex')", "casefile.idempotency"),
          forgery("idempotency", ANSWER, "key = 'another'", "casefile.idempotency"),
          forgery(
              "idempotency",
              ANSWER,
              "created_at = created_at - interval '1 day'",
              "casefile.idempotency"));

  @Test
  void whateverIsAlteredByHandIsNamed() throws SQLException {
    var unnoticed = new ArrayList<String>();
    for (Forgery f : FORGERIES) {
      String what = f.table() + ": " + f.set();
      var saw =
          during(
              f.table(),
              "update casefile.%s set %s where city_id = '%s' and %s"
                  .formatted(f.table(), f.set(), city, f.where()));
      if (saw.stream().noneMatch(c -> (c.row() + " " + c.what()).contains(f.named()))) {
        unnoticed.add(what + " -> " + saw);
      }
    }
    assertThat(unnoticed).as("of " + FORGERIES.size() + " forgeries").isEmpty();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void whateverIsDeletedByHandIsNamed() throws SQLException {
    for (Forgery f :
        List.of(
            forgery("event", EVENT, "", "casefile.leaf"),
            forgery("command", COMMAND, "", "casefile.leaf"),
            forgery("stream", STREAM, "", "casefile.stream tender:"),
            forgery("leaf", LEAF, "", "has no leaf"),
            forgery("procurement", PROCUREMENT, "", "casefile.procurement"),
            forgery("outbox", OUTBOX, "", "never put into the outbox"),
            forgery("personal_key", KEY, "", "casefile.personal_key"))) {
      var saw =
          during(
              f.table(),
              "delete from casefile.%s where city_id = '%s' and %s"
                  .formatted(f.table(), city, f.where()));
      assertThat(saw).as(f.table()).anyMatch(c -> (c.row() + " " + c.what()).contains(f.named()));
    }
  }

  @Test
  void whoCutsTheEndOfHistoryOffDoesNotFitTheHeadsKeptOutside() throws SQLException {
    String end =
        "delete from casefile.leaf where sequence > (select max(sequence) - 2 from casefile.leaf)";
    assertThat(during("leaf", end))
        .anyMatch(c -> c.row().startsWith("casefile.leaf number") && c.what().contains("is gone"));
  }

  @Test
  void whoTakesTheHeadsAwayIsNoticed() throws IOException {
    var file = heads.fileOf(city);
    byte[] kept = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(complaints()).extracting(Complaint::row).containsExactly(file.toString());
    Files.write(file, kept);
    assertThat(complaints()).isEmpty();
  }

  @Test
  void doctorTellsTheRowAndWhatToDo() throws SQLException {
    String alter = "update casefile.event set verb = 'x' where " + EVENT;
    try (var connection = superuser()) {
      altered(connection, "event", alter);
      try {
        assertThat(check.examine())
            .anySatisfy(f -> {
              assertThat(f.what()).startsWith("casefile.event tender:").contains("version 2");
              assertThat(f.fix()).contains("backup");
            });
      } finally {
        restore(connection, "event");
      }
    }
  }

  private List<Complaint> during(String table, String sql) throws SQLException {
    try (var connection = superuser()) {
      altered(connection, table, sql);
      try {
        return complaints();
      } finally {
        restore(connection, table);
      }
    }
  }

  private Connection superuser() throws SQLException {
    var role = TestDatabase.administrator();
    return DriverManager.getConnection(url, role.name(), role.password());
  }

  private static void altered(Connection connection, String table, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      // foreign keys and all other checks by triggers sleep
      statement.execute("set session_replication_role = replica");
      statement.execute("drop table if exists pg_temp.kept");
      statement.execute("create temp table kept as select * from casefile." + table);
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }

  private static void restore(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("delete from casefile." + table);
      statement.execute("insert into casefile." + table + " select * from kept");
    }
  }
}

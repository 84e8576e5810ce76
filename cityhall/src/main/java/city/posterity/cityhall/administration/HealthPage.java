package city.posterity.cityhall.administration;

import city.posterity.cityhall.administration.HealthView.Fact;
import city.posterity.cityhall.backup.LastBackup;
import city.posterity.cityhall.casefile.LateRoutines;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether all is well with the installation. Nothing on it is a secret, and no data is changed. */
@Controller
class HealthPage {

  private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);

  private final HealthRuns runs;
  private final LateRoutines routines;
  private final DSLContext database;
  private final InstallationSettings installation;
  private final People people;
  private final Texts texts;

  HealthPage(
      HealthRuns runs,
      LateRoutines routines,
      DSLContext database,
      InstallationSettings installation,
      People people,
      Texts texts) {
    this.runs = runs;
    this.routines = routines;
    this.database = database;
    this.installation = installation;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/administration/health")
  String show(Locale locale, Model model) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    var formats = new Formats(texts, locale, people.city().zone());
    var results = runs.results(caller.cityId());
    model.addAttribute(
        "view",
        new HealthView(
            results.stream()
                .map(r -> new HealthView.Checked(r.claim(), r.outcome().word(), r.findings()))
                .toList(),
            (int) results.stream().filter(r -> r.endedAt() != null).count(),
            runs.isRunning(caller.cityId()),
            results.isEmpty() ? "" : formats.moment(results.getFirst().askedAt()),
            routines.list().stream()
                .map(l -> new HealthView.LateOne(l.name(), formats.moment(l.due()), l.failures()))
                .toList(),
            facts(caller.cityId(), formats)));
    return "administration/health";
  }

  @PostMapping("/administration/health")
  String start() {
    runs.start(people.require(Role.ADMINISTRATOR).cityId());
    return "redirect:/administration/health";
  }

  private List<Fact> facts(UUID cityId, Formats formats) {
    var facts = new ArrayList<Fact>();
    String version = HealthPage.class.getPackage().getImplementationVersion();
    facts.add(new Fact("version", version == null ? text(formats, "development") : version));
    var server =
        database.fetchSingle(
            "SELECT current_setting('server_version'), pg_database_size(current_database())");
    facts.add(new Fact("database", "PostgreSQL " + server.get(0, String.class)));
    facts.add(new Fact("databaseSize", size(server.get(1, Long.class), formats)));
    facts.add(new Fact("space", size(installation.data().toFile().getUsableSpace(), formats)));
    facts.add(new Fact("mail", mail(cityId, formats)));
    facts.add(new Fact("backup", backup(formats)));
    return facts;
  }

  /** Letters are another part's; where it is not there, none wait. */
  private String mail(UUID cityId, Formats formats) {
    boolean there =
        database
            .fetchSingle("SELECT to_regclass('notifications.letter') IS NOT NULL")
            .get(0, Boolean.class);
    if (!there) {
      return text(formats, "noMail");
    }
    var letter = DSL.table(DSL.name("notifications", "letter"));
    var next = DSL.field(DSL.name("next_at"));
    var sent = DSL.field(DSL.name("sent_at"));
    var problem = DSL.field(DSL.name("problem"));
    var counts =
        database
            .select(
                DSL.count().filterWhere(next.isNotNull()),
                DSL.count().filterWhere(next.isNull(), sent.isNull(), problem.isNotNull()))
            .from(letter)
            .where(DSL.field(DSL.name("city_id"), UUID.class).eq(cityId))
            .fetchSingle();
    return texts.text(
        formats.locale(), "administration.health.letters", counts.value1(), counts.value2());
  }

  private String backup(Formats formats) {
    try {
      return LastBackup.of(installation.data())
          .map(b ->
              texts.text(
                  formats.locale(),
                  "administration.health.lastBackup",
                  formats.moment(b.at()),
                  b.name(),
                  size(b.size(), formats)))
          .orElseGet(() -> text(formats, "noBackup"));
    } catch (IOException e) {
      LOG.warn("The note of the last backup cannot be read", e);
      return text(formats, "noBackup");
    }
  }

  private String size(long bytes, Formats formats) {
    return texts.text(formats.locale(), "administration.health.megabytes", bytes >> 20);
  }

  private String text(Formats formats, String key) {
    return texts.text(formats.locale(), "administration.health." + key);
  }
}

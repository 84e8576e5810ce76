package city.posterity.cityhall.administration;

import city.posterity.cityhall.delivery.InheritedContracts;
import city.posterity.cityhall.openness.WholeData;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.people.PersonView;
import city.posterity.cityhall.people.Roster;
import city.posterity.cityhall.web.TableFile;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything to take along: what is public, and the lists that only administrators may have. */
@Controller
class ExportPage {

  private static final List<String> PEOPLE =
      List.of("person", "name", "erased", "mails", "organisation", "department", "roles");
  private static final List<String> ORGANISATIONS =
      List.of("organisation", "name", "kinds", "scheme", "identifier", "country", "departments");

  private final WholeData data;
  private final Roster roster;
  private final InheritedContracts contracts;
  private final People people;

  ExportPage(WholeData data, Roster roster, InheritedContracts contracts, People people) {
    this.data = data;
    this.roster = roster;
    this.contracts = contracts;
    this.people = people;
  }

  private interface Filling {
    void fill(OutputStream out) throws IOException;
  }

  @GetMapping("/administration/export")
  String show(Model model) {
    people.require(Role.ADMINISTRATOR);
    model.addAttribute("tables", data.tables().stream().map(ExportPage::nameOf).toList());
    return "administration/export";
  }

  /** Written as it is read: it begins at once and takes as long as there is something. */
  @GetMapping("/administration/export.zip")
  void file(HttpServletResponse response) throws IOException {
    UUID city = people.require(Role.ADMINISTRATOR).cityId();
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"posterity.zip\"");
    var zip = new ZipOutputStream(response.getOutputStream());
    entry(zip, "public/records.jsonl", out -> data.records(city, out));
    for (String table : data.tables()) {
      entry(zip, nameOf(table), out -> data.table(city, table, out));
    }
    entry(zip, "administration/organisations.csv", out -> organisations(city, out));
    entry(zip, "administration/people.csv", out -> people(city, out));
    entry(zip, "administration/contracts-before.csv", out -> contracts.writeCsv(city, out));
    zip.finish();
  }

  private static String nameOf(String table) {
    return "public/" + table + ".csv";
  }

  private static void entry(ZipOutputStream zip, String name, Filling filling) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    filling.fill(zip);
    zip.closeEntry();
  }

  private void organisations(UUID city, OutputStream out) throws IOException {
    TableFile file = TableFile.Format.CSV.begin(out, "organisations", ORGANISATIONS);
    roster.eachOrganisation(city, o -> file.row(row(o)));
    file.finish();
  }

  private static List<@Nullable Object> row(OrganisationView o) {
    return Arrays.asList(
        o.id(),
        o.name(),
        o.kinds().stream().map(OrganisationKind::word).sorted().collect(Collectors.joining("; ")),
        o.identifier().scheme(),
        o.identifier().id(),
        o.address().countryName(),
        o.units().stream().map(u -> u.code() + " " + u.name()).collect(Collectors.joining("; ")));
  }

  private void people(UUID city, OutputStream out) throws IOException {
    TableFile file = TableFile.Format.CSV.begin(out, "people", PEOPLE);
    roster.eachPerson(
        city,
        p -> {
          if (p.memberships().isEmpty()) {
            file.row(row(p, null));
          }
          p.memberships().forEach(m -> file.row(row(p, m)));
        });
    file.finish();
  }

  /** A person has a line for each organisation that they act for. */
  private static List<@Nullable Object> row(PersonView p, PersonView.@Nullable Membership m) {
    return Arrays.asList(
        p.id().value(),
        p.name(),
        p.erased() ? "yes" : "no",
        String.join("; ", p.mails()),
        m == null ? null : m.organisation(),
        m == null ? null : m.unit(),
        m == null
            ? null
            : m.effectiveRoles().stream()
                .sorted()
                .map(Role::word)
                .collect(Collectors.joining("; ")));
  }
}

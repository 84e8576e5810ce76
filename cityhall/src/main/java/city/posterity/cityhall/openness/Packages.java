package city.posterity.cityhall.openness;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.ocds.PackageMetadata;
import city.posterity.ocds.Publisher;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The packages that releases and records are published in. */
@Component
final class Packages {

  /** Where our own extension is served. */
  static final String OWN_EXTENSION = "api/v1/ocds-extension/";

  /** The extensions that releases use, each at the commit that they were made for. */
  private static final List<String> OFFICIAL =
      List.of(
          "ocds_process_title_extension/73f79e5603a97009af0527fe755d903c9932ca17",
          "ocds_lots_extension/8d3b52eb26ce0f1a015c91b665c120b17ef619a0",
          "ocds_bid_extension/d62ff4b0ba393d823ca8113a9039b12edf7acb8f",
          "ocds_enquiry_extension/e278d5bdba3f9c00615a1ff0e2551f4a9f044df5",
          "ocds_requirements_extension/b4f5ba94b46bded427f5cd771b53397d020f7ec5",
          "ocds_awardCriteria_extension/9391240f353e8536992938fe9f7987cd89235331",
          "ocds_budget_breakdown_extension/345db699d4915049638a701bf2cb91a7439cff29",
          "ocds_transactions_relatedMilestone_extension/0e4793062ba3b84908edfc0f2f6fcf2e60c6b58b",
          "ocds_contract_completion_extension/5c07b628802353251f0a22800f0003b556a2c209",
          "ocds_performance_failures_extension/ba848ad627309a76e19a5ed9281ade5dbe080915");

  private final Cities cities;
  private final PublicAddress address;
  private final PublicationSettings settings;

  Packages(Cities cities, PublicAddress address, PublicationSettings settings) {
    this.cities = cities;
    this.address = address;
    this.settings = settings;
  }

  /**
   * A package that is still empty.
   *
   * @param path where it is fetched, within this installation
   * @param published when its contents last changed
   */
  ObjectNode open(String path, Instant published) {
    return new PackageMetadata(
            address.at(path),
            new Publisher(cities.current().name(), null, null, address.base()),
            published,
            settings.licence(),
            address.base().resolve(settings.policy()),
            extensions())
        .toJson();
  }

  private List<URI> extensions() {
    var all = new ArrayList<URI>();
    OFFICIAL.forEach(e ->
        all.add(
            URI.create(
                "https://raw.githubusercontent.com/open-contracting-extensions/"
                    + e
                    + "/extension.json")));
    all.add(address.at(OWN_EXTENSION + "extension.json"));
    return all;
  }
}

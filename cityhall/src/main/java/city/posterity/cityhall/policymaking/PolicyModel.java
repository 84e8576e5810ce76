package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.Fingerprint;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.Resolution;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text as one city hands it on to others.
 *
 * @param publisher name of the city
 * @param name of its pack
 * @param version of its pack, which names the edition
 * @param hash over its clauses: the same hash, the same text
 * @param pack the text with its checks as a policy pack
 * @param resolution absent for a final text that nobody has adopted yet
 */
record PolicyModel(
    String publisher,
    String name,
    String title,
    String purpose,
    List<String> languages,
    String version,
    String hash,
    List<NumberedWording> clauses,
    String pack,
    @Nullable Resolution resolution) {

  /** What the file calls itself. It is a promise: others read it. */
  static final String FORMAT = "posterity-policy-model";

  static final int FORMAT_VERSION = 1;

  PolicyModel {
    languages = List.copyOf(languages);
    clauses = List.copyOf(clauses);
  }

  static PolicyModel of(Made made, Edition edition, String publisher) {
    var charter = made.process().charter();
    var resolution = made.process().resolution();
    return new PolicyModel(
        publisher,
        charter.name(),
        charter.title(),
        charter.purpose(),
        charter.languages(),
        edition.number() + "-" + Engine.word(edition.kind()),
        edition.hash(),
        PolicyPack.numbered(made, edition),
        PolicyPack.of(made, edition).yaml(),
        resolution == null || !resolution.textHash().equals(edition.hash()) ? null : resolution);
  }

  /** The hash that an edition of these clauses has. */
  static String hashOf(List<NumberedWording> clauses) {
    return Fingerprint.of(
        clauses.stream().flatMap(c -> Stream.of(c.key(), c.wording().hash())).toList());
  }
}

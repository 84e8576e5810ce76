package city.posterity.procurement.policymaking.process;

import java.util.List;

/**
 * What a working group was set up for.
 *
 * @param name of the pack that the text becomes: lower case, with hyphens
 * @param question what is really open
 * @param fixed what is not open, and why
 * @param decisionMaker the body that decides on the text
 * @param languages tags after BCP 47; the first is the language of the original
 * @param sectors who has to be heard
 */
public record Charter(
    Reach reach,
    String name,
    String title,
    String purpose,
    String question,
    String fixed,
    String decisionMaker,
    List<String> languages,
    List<Sector> sectors,
    List<Linkage> linkages) {

  public Charter {
    languages = List.copyOf(languages);
    sectors = List.copyOf(sectors);
    linkages = List.copyOf(linkages);
  }
}

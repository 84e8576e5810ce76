package city.posterity.cityhall.forms;

import java.util.List;

/**
 * What stands beside a field: advice on what goes there, and how the checks stand that read it.
 *
 * @param wanting what the checks miss or do not like, a sentence each
 * @param fine how many checks are met
 */
public record Advice(List<Section> sections, List<String> wanting, int fine) {

  public Advice {
    sections = List.copyOf(sections);
    wanting = List.copyOf(wanting);
  }

  /**
   * A section of the guide.
   *
   * @param why it matters; empty for nothing
   * @param examples what others did
   * @param address of the whole section
   */
  public record Section(
      String id, String title, String summary, String why, List<Example> examples, String address) {

    public Section {
      examples = List.copyOf(examples);
    }
  }

  /**
   * @param lesson empty for none
   */
  public record Example(String title, String lesson) {}

  /** Whether there is anything to say. */
  public boolean isEmpty() {
    return sections.isEmpty() && wanting.isEmpty() && fine == 0;
  }
}

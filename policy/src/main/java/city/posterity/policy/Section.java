package city.posterity.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of the guide.
 *
 * @param stage planning, market, evaluation, award, delivery, emergency or overview
 * @param sourceSeen how much of the source was read by those who wrote it: full, partial or none
 * @param means what it means in practice
 * @param roles what it means for each role
 * @param cases ids of case studies
 * @param commands of the core's machines on whose pages it is shown
 */
public record Section(
    String id,
    Text title,
    @Nullable String stage,
    String sourceSeen,
    @Nullable Text summary,
    @Nullable Text why,
    List<Text> means,
    List<Text> does,
    List<Text> donts,
    List<String> cases,
    Map<String, Text> roles,
    List<String> commands,
    @Nullable String link,
    Place place) {}

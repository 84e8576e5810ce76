package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Languages;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The making of a policy.
 *
 * @param origin absent for a text that was not taken over from another
 * @param groupApprovedAt from then on it is public
 * @param seat absent until a statement for future generations was asked for
 * @param next the round that is planned and not open yet; absent for none
 * @param rounds that were opened, oldest first
 * @param editions oldest first
 * @param returned why the body gave the text back; absent if it did not, or it was answered since
 * @param checks who saw to law and translation before the final text; absent until then
 */
public record PolicyProcess(
    StreamId id,
    PolicyStatus status,
    Charter charter,
    @Nullable Origin origin,
    Instant charteredAt,
    @Nullable Instant groupApprovedAt,
    List<Member> members,
    List<Milestone> milestones,
    List<Meeting> meetings,
    List<Presentation> presentations,
    @Nullable FutureSeat seat,
    @Nullable RoundPlan next,
    List<Round> rounds,
    List<Edition> editions,
    @Nullable FinalChecks checks,
    List<Dissent> dissents,
    @Nullable Submission submission,
    @Nullable String returned,
    @Nullable Resolution resolution,
    @Nullable Launch launch,
    List<Review> reviews)
    implements Languages {

  /** Who may bring clauses of others into the text. */
  public static final Set<Role> WRITERS = Set.of(Role.SPONSOR, Role.GROUP_CHAIR, Role.DRAFTER);

  public PolicyProcess {
    members = List.copyOf(members);
    milestones = List.copyOf(milestones);
    meetings = List.copyOf(meetings);
    presentations = List.copyOf(presentations);
    rounds = List.copyOf(rounds);
    editions = List.copyOf(editions);
    dissents = List.copyOf(dissents);
    reviews = List.copyOf(reviews);
  }

  /** A case of a policy has one, which has the case's id. */
  public static StreamId idOf(UUID procurement) {
    return new StreamId(Thing.POLICY, procurement);
  }

  /** From the approval of the group on. */
  public boolean isPublic() {
    return groupApprovedAt != null;
  }

  @Override
  public List<String> languages() {
    return charter.languages();
  }

  @Override
  public boolean isBeingDrafted() {
    return status == PolicyStatus.CHARTERED || status == PolicyStatus.PRIMER_DRAFTING;
  }

  /** What a person does in the group. */
  public Set<Role> rolesOf(PersonId person) {
    var roles = EnumSet.noneOf(Role.class);
    members.stream()
        .filter(Member::isActive)
        .filter(m -> person.equals(m.person()))
        .forEach(m -> {
          roles.add(Role.GROUP_MEMBER);
          m.duties().forEach(d -> roles.add(d.role()));
        });
    return roles;
  }

  public Optional<Member> member(int number) {
    return members.stream().filter(m -> m.number() == number).findFirst();
  }

  public List<Member> activeMembers() {
    return members.stream().filter(Member::isActive).toList();
  }

  /** Whether somebody in the group reads a language. */
  public boolean reads(String language) {
    return activeMembers().stream().anyMatch(m -> m.reads().contains(language));
  }

  /** The round that is open or was open last; empty before the first. */
  public Optional<Round> round() {
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
  }

  /** The newest published text; empty before the first. */
  public Optional<Edition> edition() {
    return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
  }

  public Optional<Edition> edition(int number) {
    return editions.stream().filter(e -> e.number() == number).findFirst();
  }

  /** The text that people were last asked about: the Primer before the first round. */
  public Optional<Edition> lastAsked() {
    return round()
        .map(r -> edition(r.edition()))
        .orElse(editions.isEmpty() ? Optional.empty() : Optional.of(editions.getFirst()));
  }

  /** The text that the body is asked to adopt, or has adopted. */
  public Optional<Edition> finalText() {
    return editions.stream().filter(e -> e.kind() == Edition.Kind.FINAL).reduce((_, b) -> b);
  }

  /** The review that is going on. */
  public Optional<Review> review() {
    return reviews.isEmpty() || reviews.getLast().outcome() != null
        ? Optional.empty()
        : Optional.of(reviews.getLast());
  }
}

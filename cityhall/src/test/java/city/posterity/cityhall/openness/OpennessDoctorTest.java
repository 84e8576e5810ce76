package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.CasefileDoctor;
import city.posterity.cityhall.casefile.LeafSequencer;
import city.posterity.cityhall.operations.DatabaseAccess;
import city.posterity.cityhall.support.WithDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OpennessTest
class OpennessDoctorTest implements WithDatabase {

  @Autowired CityStory.Teller teller;
  @Autowired OpennessDoctor doctor;
  @Autowired CasefileDoctor casefile;
  @Autowired LeafSequencer leaves;
  @Autowired DatabaseAccess access;

  @Test
  void whatWasPublishedAsItHappenedIsFoundSound() {
    CityStory story = teller.wholeLife();
    leaves.run(teller.city());
    assertThat(complaints(story)).isEmpty();
    assertThat(casefile.examine(teller.city()).complaints()).isEmpty();
  }

  @Test
  void anAlteredReleaseIsNamed() throws SQLException {
    CityStory story = teller.tell().proposed().consulting().planned().live();
    alter(
        "UPDATE openness.release SET body = replace(body::text, 'The old town is dark', 'All is"
            + " well')::json WHERE ocid = '"
            + story.ocid()
            + "' AND number = 3");
    assertThat(complaints(story))
        .anySatisfy(c -> assertThat(c).contains("openness.release " + story.ocid() + "-3", "leaf"))
        .anySatisfy(c ->
            assertThat(c).contains("openness.release " + story.ocid() + "-3", "another release"));
  }

  @Test
  void aReleaseOfAnEarlierMappingIsHeldAgainstItsLeafOnly() throws SQLException {
    CityStory story = teller.tell().proposed().consulting().planned().live();
    alter(
        "UPDATE openness.release SET mapping = 1, body = replace(body::text, 'The old town is dark',"
            + " 'All is well')::json WHERE ocid = '"
            + story.ocid()
            + "' AND number = 3");
    assertThat(complaints(story))
        .anySatisfy(c -> assertThat(c).contains("openness.release " + story.ocid() + "-3", "leaf"))
        .noneSatisfy(c ->
            assertThat(c).contains("openness.release " + story.ocid() + "-3", "another release"));
  }

  @Test
  void aReleaseThatIsGoneIsMissed() throws SQLException {
    CityStory story = teller.tell().proposed().consulting().planned().live();
    alter("DELETE FROM openness.release WHERE ocid = '" + story.ocid() + "' AND number = 2");
    assertThat(complaints(story))
        .anySatisfy(c -> assertThat(c).contains("openness.release " + story.ocid() + "-2"));
    assertThat(doctor.examine(teller.city()))
        .anySatisfy(c -> assertThat(c.what()).contains("gone"));
  }

  @Test
  void anAlteredListingIsNamed() throws SQLException {
    CityStory story = teller.tell().proposed().consulting().planned().live();
    alter(
        "UPDATE openness.listing SET title = 'Nothing to see' WHERE ocid = '" + story.ocid() + "'");
    assertThat(complaints(story))
        .singleElement()
        .satisfies(c -> assertThat(c).startsWith("openness.listing " + story.ocid()));
  }

  @Test
  void anAlteredSumOfSpendingIsNamed() throws SQLException {
    CityStory story = teller.tell().wholeLife();
    alter(
        "UPDATE openness.spending SET paid = paid + 1 WHERE procurement_id = '" + story.id() + "'");
    assertThat(complaints(story))
        .singleElement()
        .satisfies(c -> assertThat(c).startsWith("openness.spending of " + story.ocid()));
    // other tests look at the sums of all stories
    alter(
        "UPDATE openness.spending SET paid = paid - 1 WHERE procurement_id = '" + story.id() + "'");
  }

  private List<String> complaints(CityStory story) {
    return doctor.examine(teller.city()).stream()
        .map(c -> c.row() + ": " + c.what())
        .filter(c -> c.contains(story.id().toString()))
        .toList();
  }

  /** As somebody would who owns the tables. */
  private void alter(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                access.jdbcUrl(), access.owner().name(), access.owner().password());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}

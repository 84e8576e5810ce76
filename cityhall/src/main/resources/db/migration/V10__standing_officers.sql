-- Officers and approvers of the whole city, who act in small purchases without a team.
ALTER TABLE people.membership
  DROP CONSTRAINT membership_roles_check,
  ADD CONSTRAINT membership_roles_check CHECK (
    roles <@ ARRAY[
      'administrator', 'reviewer', 'need-officer', 'procurement-officer', 'approver', 'observer']);

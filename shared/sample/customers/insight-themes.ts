/** What customers of the sample speak of. */
export const themes = {
  telematics: 'Telematics overlap',
  firstCall: 'Speed of the first call',
  downtime: 'Cost of a standing truck',
  proof: 'Proof from peers',
  typing: 'Typing in the workshop',
  budget: 'Budget and timing',
  rollout: 'Roll-out to depots',
} as const;

window.planccCodes = [
["","Safer Streets","Plan","","","plan.html",""]
];

window.planccCodes = [
["","Safer Streets","Plan","","","plans.html"]
];
